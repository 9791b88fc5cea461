// Measures the finding of names, countries and dates alone:
//
//   dateline-entities-bench MODEL CORPUS.jsonl [ROUNDS]
//
// Reads the corpus into memory, then takes every article from its text to its facets on one
// thread, ROUNDS times (3). Prints one JSON line: megabytes of title and body a second of the
// processor's time, in the best round, and what opening the model takes.
#include <sys/resource.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <fstream>
#include <iostream>

#include "common/article/record.h"
#include "common/base/error.h"
#include "indexer/analyse/article_facets.h"

namespace {

using namespace dateline;

double processor_seconds() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  const auto seconds = [](const timeval& t) {
    return static_cast<double>(t.tv_sec) + static_cast<double>(t.tv_usec) * 1e-6;
  };
  return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

std::vector<Article> read_corpus(const std::string& path) {
  std::ifstream in(path);
  if (!in) throw Error(ErrorCode::kInputOutput, "cannot open", path);
  RecordReader reader{RecordReading{}};
  std::vector<Article> articles;
  std::vector<std::string> repairs;
  for (std::string line; std::getline(in, line);) {
    Article article;
    if (reader.read(line, article, repairs).empty()) articles.push_back(std::move(article));
  }
  return articles;
}

// Seconds for all articles once.
double round_of(EntityExtractor& extractor, const std::vector<Article>& articles,
                std::size_t& facets) {
  const double start = processor_seconds();
  facets = 0;
  for (std::size_t begin = 0; begin < articles.size(); begin += kArticlesTogether) {
    const auto some =
        std::span(articles).subspan(begin, std::min(kArticlesTogether, articles.size() - begin));
    const std::vector<ExtractedEntities> found = extractor.extract(some);
    for (std::size_t k = 0; k < some.size(); ++k) {
      ArticleParts parts;
      set_record_facets(some[k], parts);
      join_found(some[k], found[k], parts);
      for (const auto& values : parts.facets) facets += values.size();
    }
  }
  return processor_seconds() - start;
}

int measure(const std::string& model, const std::string& corpus, int rounds) {
  const double start = processor_seconds();
  EntityExtractor extractor = EntityExtractor::load(model);
  const double load = processor_seconds() - start;
  const std::vector<Article> articles = read_corpus(corpus);
  std::size_t bytes = 0;
  for (const Article& article : articles) bytes += article.title.size() + article.body.size();
  double best = 1e9;
  std::size_t facets = 0;
  for (int k = 0; k < rounds; ++k) best = std::min(best, round_of(extractor, articles, facets));
  std::printf(
      "{\"articles\":%zu,\"text_bytes\":%zu,\"facets\":%zu,\"seconds\":%.3f,"
      "\"mb_per_s\":%.2f,\"model_load_ms\":%.1f}\n",
      articles.size(), bytes, facets, best, static_cast<double>(bytes) * 1e-6 / best, load * 1e3);
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 3) {
    std::cerr << "usage: dateline-entities-bench MODEL CORPUS.jsonl [ROUNDS]\n";
    return 2;
  }
  try {
    return measure(argv[1], argv[2], argc > 3 ? std::max(1, std::atoi(argv[3])) : 3);
  } catch (const Error& error) {
    std::cerr << "dateline-entities-bench: " << error.line() << "\n";
    return exit_code(error.code());
  }
}
