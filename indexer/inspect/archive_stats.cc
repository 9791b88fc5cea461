#include "indexer/inspect/archive_stats.h"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <queue>
#include <set>
#include <utility>
#include <vector>

#include "indexer/publish/open_archive.h"

namespace dateline {
namespace {

// Where the scan of one segment's sorted terms has come to.
struct TermCursor {
  std::string term;
  std::size_t segment = 0;
  std::size_t index = 0;
  bool operator>(const TermCursor& other) const { return term > other.term; }
};

std::uint64_t count_distinct_terms(const OpenArchive& archive) {
  if (archive.segments().size() == 1) return archive.segments().front()->tokens().term_count();
  std::priority_queue<TermCursor, std::vector<TermCursor>, std::greater<>> cursors;
  auto push = [&](std::size_t segment, std::size_t index) {
    const TermDictionary& terms = archive.segments()[segment]->tokens().terms();
    if (index < terms.size()) cursors.push({terms.term(index), segment, index});
  };
  for (const std::size_t segment : archive.all()) push(segment, 0);
  std::uint64_t distinct = 0;
  std::string last;
  while (!cursors.empty()) {
    TermCursor least = cursors.top();
    cursors.pop();
    push(least.segment, least.index + 1);
    if (distinct == 0 || least.term != last) ++distinct;
    last = std::move(least.term);
  }
  return distinct;
}

void add_files(const SegmentEntry& segment, ArchiveStats& stats) {
  for (const auto& [name, file] : segment.files) {
    stats.bytes[name] += file.bytes;
    stats.total_bytes += file.bytes;
  }
  stats.bytes["deletions"] += segment.deleted_entry.bytes;
  stats.total_bytes += segment.deleted_entry.bytes;
}

void add_languages(const Segment& segment, std::map<std::string, std::uint64_t>& languages) {
  const FacetColumn& column = segment.columns().facet(*facet_index(Field::kLanguage));
  for (ArticleNumber article = 0; article < segment.size(); ++article) {
    if (segment.deletions().contains(article)) continue;
    std::string language;
    for (const std::uint32_t ordinal : column.ordinals_of(article))
      language = column.value(ordinal);
    ++languages[language];
  }
}

std::uint64_t count_tokens(const Segment& segment) {
  std::uint64_t tokens = 0;
  std::vector<TermRank> ranks;
  for (ArticleNumber article = 0; article < segment.size(); ++article) {
    segment.tokens().read(article, ranks);
    tokens += ranks.size();
  }
  return tokens;
}

std::uint64_t count_dated_by_dateline(const Segment& segment) {
  std::uint64_t count = segment.entry().dated_by_dateline;
  for (const ArticleNumber article : segment.deletions().articles()) {
    if (segment.columns().dated_by_dateline(article)) --count;
  }
  return count;
}

// The models that found names in the texts, "off" for articles without.
std::string models_text(const Generation& generation) {
  std::string text;
  for (const std::string& model : generation.entity_models()) {
    text += (text.empty() ? "" : ", ") + (model.empty() ? "off" : model);
  }
  return text.empty() ? "none" : text;
}

// Of names and dates; more than one where segments differ.
std::set<int> rules_of(const Generation& generation) {
  std::set<int> rules;
  for (const SegmentEntry& segment : generation.segments) rules.insert(segment.rules);
  return rules;
}

std::string rules_text(const Generation& generation) {
  const std::string text = fmt::format("{}", fmt::join(rules_of(generation), ", "));
  return text.empty() ? "none" : text;
}

double ratio(const ArchiveStats& stats) {
  if (stats.input_bytes == 0) return 0;
  return static_cast<double>(stats.total_bytes) / static_cast<double>(stats.input_bytes);
}

// The names of `bytes` in the order in which a segment's files are told.
std::vector<std::string> structures() {
  std::vector<std::string> names(std::begin(kSegmentFiles), std::end(kSegmentFiles));
  names.emplace_back("deletions");
  names.emplace_back("names");
  return names;
}

}  // namespace

ArchiveStats read_stats(const std::string& archive) {
  ArchiveStats stats;
  stats.generation = read_current_generation(archive);
  stats.articles = stats.generation.live();
  stats.bytes["names"] = stats.generation.names_entry.bytes;
  stats.total_bytes += stats.generation.names_entry.bytes;
  stats.undated = stats.generation.undated();
  const OpenArchive opened(archive, stats.generation);
  for (const std::unique_ptr<Segment>& segment : opened.segments()) {
    stats.deleted += segment->entry().deleted;
    stats.input_bytes += segment->entry().input_bytes;
    stats.tokens += count_tokens(*segment);
    stats.dated_by_dateline += count_dated_by_dateline(*segment);
    add_files(segment->entry(), stats);
    add_languages(*segment, stats.languages);
  }
  const auto [first, last] = live_days(opened.segments());
  if (first != 0) stats.first_date = date_of(first).to_string();
  if (last != 0) stats.last_date = date_of(last).to_string();
  stats.terms = count_distinct_terms(opened);
  return stats;
}

std::string stats_text(const ArchiveStats& stats) {
  std::string text;
  auto line = [&](std::string_view name, const std::string& value) {
    text += fmt::format("{:<18} {:>15}\n", name, value);
  };
  line("articles", std::to_string(stats.articles));
  line("undated", std::to_string(stats.undated));
  line("by dateline", std::to_string(stats.dated_by_dateline));
  line("deleted", std::to_string(stats.deleted));
  line("first date", stats.first_date.empty() ? "none" : stats.first_date);
  line("last date", stats.last_date.empty() ? "none" : stats.last_date);
  line("terms", std::to_string(stats.terms));
  line("tokens", std::to_string(stats.tokens));
  line("segments", std::to_string(stats.generation.segments.size()));
  line("generation", std::to_string(stats.generation.number));
  line("analyser", std::to_string(stats.generation.analyser));
  line("entities", models_text(stats.generation));
  line("rules", rules_text(stats.generation));
  line("bytes of input", std::to_string(stats.input_bytes));
  for (const std::string& name : structures()) {
    const auto bytes = stats.bytes.find(name);
    line("bytes of " + name, std::to_string(bytes == stats.bytes.end() ? 0 : bytes->second));
  }
  line("bytes in total", std::to_string(stats.total_bytes));
  line("of the input", fmt::format("{:.1f}%", ratio(stats) * 100));
  return text;
}

std::string stats_json(const ArchiveStats& stats) {
  nlohmann::ordered_json bytes = nlohmann::ordered_json::object();
  for (const std::string& name : structures()) {
    const auto entry = stats.bytes.find(name);
    bytes[name] = entry == stats.bytes.end() ? 0 : entry->second;
  }
  const nlohmann::ordered_json json = {{"articles", stats.articles},
                                       {"undated", stats.undated},
                                       {"dated_by_dateline", stats.dated_by_dateline},
                                       {"deleted", stats.deleted},
                                       {"first_date", stats.first_date},
                                       {"last_date", stats.last_date},
                                       {"terms", stats.terms},
                                       {"tokens", stats.tokens},
                                       {"segments", stats.generation.segments.size()},
                                       {"generation", stats.generation.number},
                                       {"made_by", stats.generation.made_by},
                                       {"analyser", stats.generation.analyser},
                                       {"entity_models", stats.generation.entity_models()},
                                       {"rules", rules_of(stats.generation)},
                                       {"languages", stats.languages},
                                       {"input_bytes", stats.input_bytes},
                                       {"bytes", std::move(bytes)},
                                       {"total_bytes", stats.total_bytes},
                                       {"ratio", ratio(stats)}};
  return json.dump() + "\n";
}

}  // namespace dateline
