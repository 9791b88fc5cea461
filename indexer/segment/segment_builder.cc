#include "indexer/segment/segment_builder.h"

#include <algorithm>
#include <atomic>
#include <filesystem>
#include <functional>
#include <set>

#include "common/article/rules_version.h"
#include "common/base/error.h"
#include "common/base/file.h"
#include "common/base/parallel.h"
#include "indexer/segment/article_counts.h"
#include "indexer/segment/article_terms.h"
#include "indexer/segment/blocks_writer.h"
#include "indexer/segment/columns_writer.h"
#include "indexer/segment/filter_terms.h"
#include "indexer/segment/postings_writer.h"
#include "indexer/segment/tokens_writer.h"
#include "indexer/segment/vocabulary.h"

namespace dateline {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kMostDictionaries = 250;  // their numbers are bytes
// What build() needs beside the articles for each token of them: its share of
// the vocabulary's arrays, of the posting blocks and of the Xapian batches.
constexpr std::size_t kBuildBytesPerToken = 4;

// Removes the segment's directory unless it was finished.
class UnfinishedDirectory {
 public:
  explicit UnfinishedDirectory(std::string path) : path_(std::move(path)) {}
  ~UnfinishedDirectory() {
    if (finished_) return;
    // The error that brought us here is the one to report, not a second one.
    try {
      fs::remove_all(path_);
    } catch (const std::exception&) {
      return;
    }
  }
  UnfinishedDirectory(const UnfinishedDirectory&) = delete;
  UnfinishedDirectory& operator=(const UnfinishedDirectory&) = delete;
  void finish() { finished_ = true; }

 private:
  std::string path_;
  bool finished_ = false;
};

SegmentEntry describe(std::span<const ArticleParts> articles) {
  const std::size_t language = *facet_index(Field::kLanguage);
  SegmentEntry entry;
  entry.articles = articles.size();
  for (const ArticleParts& article : articles) {
    entry.input_bytes += article.input_bytes;
    entry.total_length += scored_length(article);
    entry.dated_by_dateline += article.dated_by_dateline ? 1 : 0;
    const auto& languages = article.facets[language];
    ++entry.languages[languages.empty() ? std::string() : languages.front()];
    if (!article.date.known()) {
      ++entry.undated;
      continue;
    }
    if (entry.first_day == 0) entry.first_day = article.date.first_day();
    entry.last_day = std::max(entry.last_day, article.date.last_day());
  }
  return entry;
}

}  // namespace

struct SegmentBuilder::State {
  unsigned threads = 1;
  FormTable forms;
  std::vector<std::string> dictionaries;
  std::set<std::string> entity_models;
  int rules = kRulesVersion;  // the oldest
  std::vector<ArticleParts> articles;
  std::vector<std::size_t> discarded;  // slots
  std::size_t bytes = 0;
  mutable std::mutex mutex;  // of all but forms

  void drop_discarded() {
    std::sort(discarded.begin(), discarded.end(), std::greater<>());
    for (const std::size_t slot : discarded) {
      std::swap(articles[slot], articles.back());
      articles.pop_back();
    }
    discarded.clear();
  }
};

SegmentBuilder::SegmentBuilder(unsigned threads) : state_(std::make_unique<State>()) {
  state_->threads = std::max(threads, 1U);
}

SegmentBuilder::~SegmentBuilder() = default;

FormTable& SegmentBuilder::forms() { return state_->forms; }

std::uint8_t SegmentBuilder::add_dictionary(std::string_view dictionary) {
  if (dictionary.empty()) return 0;
  const std::lock_guard lock(state_->mutex);
  auto& known = state_->dictionaries;
  const auto at = std::find(known.begin(), known.end(), dictionary);
  if (at != known.end()) return static_cast<std::uint8_t>(at - known.begin() + 1);
  if (known.size() == kMostDictionaries) {
    throw Error(ErrorCode::kLimit,
                "a segment holds at most " + std::to_string(kMostDictionaries) + " dictionaries");
  }
  known.emplace_back(dictionary);
  return static_cast<std::uint8_t>(known.size());
}

void SegmentBuilder::note_entity_model(const std::string& version) {
  const std::lock_guard lock(state_->mutex);
  state_->entity_models.insert(version);
}

std::size_t SegmentBuilder::memory_of(const ArticleParts& article) {
  return article.memory_bytes() + article.forms.size() * kBuildBytesPerToken;
}

void SegmentBuilder::note_rules(int version) {
  const std::lock_guard lock(state_->mutex);
  state_->rules = std::min(state_->rules, version);
}

std::size_t SegmentBuilder::add(ArticleParts article) {
  const std::size_t bytes = memory_of(article);
  const std::lock_guard lock(state_->mutex);
  state_->bytes += bytes;
  state_->articles.push_back(std::move(article));
  return state_->articles.size() - 1;
}

void SegmentBuilder::discard(std::size_t slot) {
  const std::lock_guard lock(state_->mutex);
  state_->bytes -= memory_of(state_->articles[slot]);
  state_->articles[slot] = ArticleParts();
  state_->discarded.push_back(slot);
}

std::size_t SegmentBuilder::size() const {
  const std::lock_guard lock(state_->mutex);
  return state_->articles.size() - state_->discarded.size();
}

std::size_t SegmentBuilder::memory_bytes() const {
  const std::size_t forms = state_->forms.memory_bytes();
  const std::lock_guard lock(state_->mutex);
  return state_->bytes + forms;
}

SegmentEntry SegmentBuilder::build(const std::string& directory, const std::string& name) {
  auto& articles = state_->articles;
  state_->drop_discarded();
  std::sort(articles.begin(), articles.end(), comes_before);
  const Vocabulary vocabulary(state_->forms, articles);
  const FilterTerms filters(articles);
  const ArticleCounts counts(articles, vocabulary, filters);

  UnfinishedDirectory unfinished(directory);
  make_directory(directory);
  auto path = [&](std::string_view file) { return directory + "/" + std::string(file); };
  // One list of work for all threads: the longest pieces first.
  PostingsWriter postings(path("scratch"), articles, vocabulary, filters, counts);
  const std::function<void()> files[] = {
      [&] { write_tokens(path("tokens"), articles, vocabulary, counts.text); },
      [&] { write_blocks(path("blocks"), articles, vocabulary, filters, counts); },
      [&] { write_articles(path("articles"), articles, state_->dictionaries); },
      [&] { write_columns(path("columns"), articles); },
  };
  std::atomic<std::size_t> next{0};
  run_in_parallel(state_->threads, [&](std::size_t) {
    const std::size_t batches = postings.batches();
    for (std::size_t i = next++; i < batches + std::size(files); i = next++) {
      if (i < batches) {
        postings.write_batch(i);
      } else {
        files[i - batches]();
      }
    }
  });
  postings.merge(path("postings"));

  SegmentEntry entry = describe(articles);
  entry.name = name;
  entry.entity_models = state_->entity_models;
  entry.rules = state_->rules;
  for (const std::string_view file : kSegmentFiles) {
    entry.files[std::string(file)] = entry_of_file(path(file));
  }
  sync_path(directory);
  unfinished.finish();
  return entry;
}

}  // namespace dateline
