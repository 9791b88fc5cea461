// Measures Dateline the way the peers of docs/BENCHMARKS.md are measured:
//
//   dateline-bench index CORPUS.jsonl ARCHIVE [--threads N] [--memory MB] [--entities on|off]
//       runs dateline-index add, by default on one thread and without looking for names
//   dateline-bench query ARCHIVE QUERIES.tsv [--modes or,and,...] [--budget S]
//
// Queries are answered in this process, warm, three times; each answer holds ids,
// titles and dates of the ten best hits and the exact total. Prints one JSON line
// for each mode: microseconds at the median, 95th and 99th percentile.
#include <sys/resource.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <functional>
#include <iostream>
#include <sstream>

#include "searcher/results/search.h"

namespace {

using namespace dateline;
using Clock = std::chrono::steady_clock;

double seconds_since(Clock::time_point start) {
  return std::chrono::duration<double>(Clock::now() - start).count();
}

struct BenchQuery {
  std::vector<std::string> words;
  bool phrase = false;
  std::string from;
  std::string to;
  std::string country;
};

std::string dashed(const std::string& day) {
  return day.substr(0, 4) + "-" + day.substr(4, 2) + "-" + day.substr(6, 2);
}

// One query a line: words TAB p|- TAB from TAB to TAB country
std::vector<BenchQuery> read_queries(const std::string& path) {
  std::ifstream in(path);
  if (!in) throw Error(ErrorCode::kInputOutput, "cannot open", path);
  std::vector<BenchQuery> queries;
  for (std::string line; std::getline(in, line);) {
    std::vector<std::string> fields;
    std::stringstream cells(line);
    for (std::string cell; std::getline(cells, cell, '\t');) fields.push_back(cell);
    if (fields.size() < 5) continue;
    BenchQuery query{{}, fields[1] == "p", dashed(fields[2]), dashed(fields[3]), fields[4]};
    std::stringstream words(fields[0]);
    for (std::string word; words >> word;) query.words.push_back(word);
    queries.push_back(std::move(query));
  }
  if (queries.empty()) {
    throw Error(ErrorCode::kUsage, "no query", path, "words TAB p|- TAB from TAB to TAB country");
  }
  return queries;
}

std::string joined(const std::vector<std::string>& words, const std::string& between) {
  std::string text;
  for (const std::string& word : words) text += (text.empty() ? "" : between) + word;
  return text;
}

struct Mode {
  std::string name;
  bool phrases_only = false;
  std::function<SearchRequest(const BenchQuery&)> request;
};

std::vector<Mode> modes() {
  auto plain = [](const std::string& query) {
    SearchRequest request;
    request.query = query;
    request.snippets = 0;
    return request;
  };
  auto any = [plain](const BenchQuery& q) { return plain(joined(q.words, " OR ")); };
  auto all = [plain](const BenchQuery& q) { return plain(joined(q.words, " ")); };
  auto dated = [](SearchRequest request, const BenchQuery& q) {
    request.from = q.from;
    request.to = q.to;
    return request;
  };
  auto in_country = [](SearchRequest request, const BenchQuery& q) {
    request.filters.push_back({Field::kCountry, q.country, false});
    return request;
  };
  auto counted = [](SearchRequest request) {
    request.facets = {{"country", 10}, {"source", 10}, {"year", 10}};
    return request;
  };
  return {
      {"or", false, any},
      {"and", false, all},
      {"phrase", true,
       [plain](const BenchQuery& q) { return plain("\"" + joined(q.words, " ") + "\""); }},
      {"or_date", false, [=](const BenchQuery& q) { return dated(any(q), q); }},
      {"or_country", false, [=](const BenchQuery& q) { return in_country(any(q), q); }},
      {"or_date_country", false,
       [=](const BenchQuery& q) { return in_country(dated(any(q), q), q); }},
      {"or_facet", false, [=](const BenchQuery& q) { return counted(any(q)); }},
      {"and_facet", false, [=](const BenchQuery& q) { return counted(all(q)); }},
      {"or_date_country_facet", false,
       [=](const BenchQuery& q) { return counted(in_country(dated(any(q), q), q)); }},
  };
}

double median(std::vector<double> values) {
  std::sort(values.begin(), values.end());
  return values[values.size() / 2];
}

void run_mode(const OpenedArchive& archive, const Mode& mode,
              const std::vector<BenchQuery>& queries, double budget) {
  constexpr std::size_t kLeastQueries = 20;
  constexpr int kRepeats = 3;
  std::vector<SearchRequest> requests;
  for (const BenchQuery& query : queries) {
    if (!mode.phrases_only || (query.phrase && query.words.size() > 1)) {
      requests.push_back(mode.request(query));
    }
  }
  // A warm pass; when it runs past the budget only the queries reached are timed.
  const auto start = Clock::now();
  std::size_t count = 0;
  std::uint64_t hits = 0;
  std::uint64_t total = 0;
  for (; count < requests.size() && (count < kLeastQueries || seconds_since(start) < budget);
       ++count) {
    const ResultPage page = search(archive, requests[count]);
    hits += page.hits.size();
    total += page.total;
  }
  if (count == 0) return;
  std::vector<double> p50, p95, p99, mean;
  std::vector<double> took(count);
  for (int repeat = 0; repeat < kRepeats; ++repeat) {
    double sum = 0;
    for (std::size_t i = 0; i < count; ++i) {
      const auto begin = Clock::now();
      search(archive, requests[i]);
      took[i] = seconds_since(begin) * 1e6;
      sum += took[i];
    }
    std::sort(took.begin(), took.end());
    auto at = [&](double share) {
      return took[std::min(count - 1,
                           static_cast<std::size_t>(share * static_cast<double>(count)))];
    };
    p50.push_back(at(0.50));
    p95.push_back(at(0.95));
    p99.push_back(at(0.99));
    mean.push_back(sum / static_cast<double>(count));
  }
  std::printf(
      "{\"engine\":\"dateline\",\"mode\":\"%s\",\"queries\":%zu,\"p50_us\":%.1f,\"p95_us\":%.1f,"
      "\"p99_us\":%.1f,\"mean_us\":%.1f,\"qps\":%.1f,\"hits\":%llu,\"counted\":%llu}\n",
      mode.name.c_str(), count, median(p50), median(p95), median(p99), median(mean),
      1e6 / median(mean), static_cast<unsigned long long>(hits),
      static_cast<unsigned long long>(total));
  std::fflush(stdout);
}

std::string option(const std::vector<std::string>& words, const std::string& name,
                   const std::string& otherwise) {
  for (std::size_t i = 0; i + 1 < words.size(); ++i) {
    if (words[i] == name) return words[i + 1];
  }
  return otherwise;
}

int query(const std::vector<std::string>& words) {
  const OpenedArchive archive(words[1]);
  const std::vector<BenchQuery> queries = read_queries(words[2]);
  const std::string wanted = "," + option(words, "--modes", "all") + ",";
  const double budget = std::stod(option(words, "--budget", "20"));
  for (const Mode& mode : modes()) {
    if (wanted == ",all," || wanted.find("," + mode.name + ",") != std::string::npos) {
      run_mode(archive, mode, queries, budget);
    }
  }
  return 0;
}

std::uint64_t bytes_under(const std::string& path) {
  std::uint64_t bytes = 0;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(path)) {
    if (entry.is_regular_file()) bytes += entry.file_size();
  }
  return bytes;
}

// Runs the program that users run, on one thread, and reads its own accounts.
int index(const std::vector<std::string>& words, const std::string& self) {
  const std::string& corpus = words[1];
  const std::string& archive_path = words[2];
  std::filesystem::remove_all(archive_path);
  const std::string program =
      (std::filesystem::path(self).parent_path() / "dateline-index").string();
  const std::string command = "'" + program + "' add '" + archive_path + "' '" + corpus +
                              "' --threads " + option(words, "--threads", "1") + " --memory " +
                              option(words, "--memory", "1024") + " --entities " +
                              option(words, "--entities", "off") + " --quiet";
  const auto start = Clock::now();
  if (std::system(command.c_str()) != 0) return 1;
  const double seconds = seconds_since(start);
  rusage usage{};
  getrusage(RUSAGE_CHILDREN, &usage);
  const OpenedArchive archive(archive_path);
  const auto docs = archive.generation().live();
  const auto bytes_in = std::filesystem::file_size(corpus);
  const auto index_bytes = bytes_under(archive_path);
  std::uint64_t stored = 0;
  for (const auto& segment : archive.segments()) {
    stored += segment->entry().files.at("articles").bytes;
  }
  std::printf(
      "{\"engine\":\"dateline\",\"docs\":%llu,\"bytes_in\":%llu,\"seconds\":%.3f,"
      "\"docs_per_s\":%.0f,\"index_bytes\":%llu,\"index_ratio\":%.3f,"
      "\"index_ratio_without_articles\":%.3f,\"peak_rss_kb\":%ld}\n",
      static_cast<unsigned long long>(docs), static_cast<unsigned long long>(bytes_in), seconds,
      static_cast<double>(docs) / seconds, static_cast<unsigned long long>(index_bytes),
      static_cast<double>(index_bytes) / static_cast<double>(bytes_in),
      static_cast<double>(index_bytes - stored) / static_cast<double>(bytes_in), usage.ru_maxrss);
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  const std::vector<std::string> words(argv + 1, argv + argc);
  try {
    if (words.size() >= 3 && words[0] == "index") return index(words, argv[0]);
    if (words.size() >= 3 && words[0] == "query") return query(words);
  } catch (const Error& error) {
    std::cerr << "dateline-bench: " << error.line() << "\n";
    return exit_code(error.code());
  }
  std::cerr << "usage: dateline-bench index CORPUS.jsonl ARCHIVE [--threads N] [--memory MB]\n"
               "       dateline-bench query ARCHIVE QUERIES.tsv [--modes M,...] [--budget S]\n";
  return 2;
}
