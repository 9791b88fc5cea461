#include "indexer/segment/postings_writer.h"

#include <xapian.h>

#include <algorithm>
#include <atomic>
#include <filesystem>

#include "common/base/error.h"
#include "common/base/file.h"
#include "common/base/parallel.h"
#include "indexer/segment/article_terms.h"

namespace dateline {
namespace {

namespace fs = std::filesystem;

// Databases that are merged at a time: each holds a few file descriptors open.
constexpr std::size_t kMergeDatabases = 64;

// Xapian's exceptions stop here.
template <typename Fn>
void with_xapian(const std::string& path, const Fn& fn) {
  try {
    fn();
  } catch (const Xapian::Error& error) {
    const char* cause = error.get_error_string();
    throw Error(ErrorCode::kInputOutput,
                "Xapian: " + error.get_msg() + (cause == nullptr ? "" : std::string(": ") + cause),
                path);
  }
}

class BatchWriter {
 public:
  BatchWriter(std::span<const ArticleParts> articles, const Vocabulary& vocabulary,
              const FilterTerms& filters)
      : articles_(articles), vocabulary_(vocabulary), filters_(filters), terms_(vocabulary) {}

  void write(const std::string& path, std::size_t begin, std::size_t end) {
    with_xapian(path, [&] {
      Xapian::WritableDatabase database(
          path, Xapian::DB_CREATE_OR_OVERWRITE | Xapian::DB_BACKEND_GLASS | Xapian::DB_NO_SYNC |
                    Xapian::DB_DANGEROUS | Xapian::DB_NO_TERMLIST);
      for (std::size_t i = begin; i < end; ++i) database.add_document(document(i));
      database.commit();
    });
  }

 private:
  Xapian::Document document(std::size_t i) {
    Xapian::Document document;
    std::string title_term(field_info(Field::kTitle).word_prefix);
    const std::size_t prefix = title_term.size();
    for (const ArticleTerms::Counted& counted : terms_.count(articles_[i])) {
      const std::string& term = vocabulary_.term(counted.rank);
      document.add_term(term, counted.text);
      if (counted.title == 0) continue;
      title_term.replace(prefix, std::string::npos, term);
      document.add_term(title_term, counted.title);
    }
    for (const FilterTerms::Id id : filters_.of(i)) document.add_boolean_term(filters_.term(id));
    document.add_boolean_term(id_term(articles_[i].id));
    return document;
  }

  std::span<const ArticleParts> articles_;
  const Vocabulary& vocabulary_;
  const FilterTerms& filters_;
  ArticleTerms terms_;
};

void merge(const std::vector<std::string>& parts, const std::string& path) {
  with_xapian(path, [&] {
    Xapian::Database all;
    for (const std::string& part : parts) all.add_database(Xapian::Database(part));
    all.compact(path, Xapian::DBCOMPACT_SINGLE_FILE | Xapian::Compactor::FULLER);
  });
}

// Merges neighbours until one merge is left to do.
std::vector<std::string> merge_in_groups(std::vector<std::string> parts,
                                         const std::string& scratch) {
  for (int round = 0; parts.size() > kMergeDatabases; ++round) {
    std::vector<std::string> merged;
    for (std::size_t begin = 0; begin < parts.size(); begin += kMergeDatabases) {
      const std::size_t end = std::min(begin + kMergeDatabases, parts.size());
      const std::vector<std::string> group(parts.begin() + static_cast<std::ptrdiff_t>(begin),
                                           parts.begin() + static_cast<std::ptrdiff_t>(end));
      merged.push_back(scratch + "/round" + std::to_string(round) + "-" +
                       std::to_string(merged.size()));
      merge(group, merged.back());
      for (const std::string& part : group) fs::remove_all(part);
    }
    parts = std::move(merged);
  }
  return parts;
}

}  // namespace

void write_postings(const std::string& path, const std::string& scratch,
                    std::span<const ArticleParts> articles, const Vocabulary& vocabulary,
                    const FilterTerms& filters, unsigned threads) {
  make_directory(scratch);
  const std::size_t batches = (articles.size() + kBatchArticles - 1) / kBatchArticles;
  std::vector<std::string> parts;
  for (std::size_t i = 0; i < batches; ++i) parts.push_back(scratch + "/" + std::to_string(i));
  std::atomic<std::size_t> next{0};
  run_in_parallel(std::min<std::size_t>(threads, batches), [&](std::size_t) {
    BatchWriter writer(articles, vocabulary, filters);
    for (std::size_t i = next++; i < batches; i = next++) {
      const std::size_t begin = i * kBatchArticles;
      writer.write(parts[i], begin, std::min(begin + kBatchArticles, articles.size()));
    }
  });
  merge(merge_in_groups(std::move(parts), scratch), path);
  sync_path(path);
  fs::remove_all(scratch);
}

}  // namespace dateline
