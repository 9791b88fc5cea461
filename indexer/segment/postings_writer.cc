#include "indexer/segment/postings_writer.h"

#include <xapian.h>

#include <algorithm>
#include <filesystem>

#include "common/archive/xapian_file.h"
#include "common/base/error.h"
#include "common/base/file.h"
#include "common/format/posting_blocks.h"
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

// The terms of an article that have no blocks. A word of one article has no list
// either (the dictionary has its article), nor an id (the columns find it).
Xapian::Document document_of(const std::vector<ArticleTerms::Counted>& terms,
                             std::span<const FilterTerms::Id> filter_ids,
                             const Vocabulary& vocabulary, const FilterTerms& filters,
                             const ArticleCounts& counts) {
  Xapian::Document document;
  std::string title_term(field_info(Field::kTitle).word_prefix);
  const std::size_t prefix = title_term.size();
  for (const ArticleTerms::Counted& counted : terms) {
    if (counted.rank >= vocabulary.several()) continue;
    const std::string& term = vocabulary.term(counted.rank);
    if (counts.text[counted.rank] < kBlockTerms) document.add_term(term, counted.text);
    if (counted.title == 0 || counts.title[counted.rank] >= kBlockTerms) continue;
    title_term.replace(prefix, std::string::npos, term);
    document.add_term(title_term, counted.title);
  }
  for (const FilterTerms::Id id : filter_ids) {
    if (counts.filter[id] < kBlockTerms) document.add_boolean_term(filters.term(id));
  }
  return document;
}

void merge_databases(const std::vector<std::string>& parts, const std::string& path) {
  with_xapian(path, [&] {
    Xapian::Database all;
    for (const std::string& part : parts) {
      // Of a batch it is a directory, of an earlier merge a file.
      all.add_database(fs::is_directory(part) ? Xapian::Database(part) : open_xapian_file(part));
    }
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
      merge_databases(group, merged.back());
      for (const std::string& part : group) fs::remove_all(part);
    }
    parts = std::move(merged);
  }
  return parts;
}

}  // namespace

PostingsWriter::PostingsWriter(std::string scratch, std::span<const ArticleParts> articles,
                               const Vocabulary& vocabulary, const FilterTerms& filters,
                               const ArticleCounts& counts)
    : scratch_(std::move(scratch)),
      articles_(articles),
      vocabulary_(vocabulary),
      filters_(filters),
      counts_(counts) {
  make_directory(scratch_);
  for (std::size_t begin = 0; begin < articles.size(); begin += kBatchArticles) {
    parts_.push_back(scratch_ + "/" + std::to_string(parts_.size()));
  }
}

void PostingsWriter::write_batch(std::size_t batch) const {
  const std::string& path = parts_[batch];
  ArticleTerms terms(vocabulary_);
  with_xapian(path, [&] {
    Xapian::WritableDatabase database(path, Xapian::DB_CREATE_OR_OVERWRITE |
                                                Xapian::DB_BACKEND_GLASS | Xapian::DB_NO_SYNC |
                                                Xapian::DB_DANGEROUS | Xapian::DB_NO_TERMLIST);
    const std::size_t begin = batch * kBatchArticles;
    for (std::size_t i = begin; i < std::min(begin + kBatchArticles, articles_.size()); ++i) {
      database.add_document(
          document_of(terms.count(articles_[i]), filters_.of(i), vocabulary_, filters_, counts_));
    }
    database.commit();
  });
}

void PostingsWriter::merge(const std::string& path) {
  merge_databases(merge_in_groups(std::move(parts_), scratch_), path);
  sync_path(path);
  fs::remove_all(scratch_);
}

}  // namespace dateline
