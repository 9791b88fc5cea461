// A query bound to an archive: what each of its leaves is in each segment,
// and the statistics over all segments that scores need.
//
// Made for one query, by one thread; const methods from any thread. Errors:
// kLimit when prefixes and fuzzy words expand to more than kMaxExpandedTerms terms or the
// deadline passes; kDamaged.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <vector>

#include "searcher/match/deadline.h"
#include "searcher/match/joined_values.h"
#include "searcher/match/leaf_postings.h"
#include "searcher/query/parser.h"
#include "searcher/query/query_tree.h"
#include "searcher/read/opened_archive.h"

namespace dateline {

// A term of one segment that a leaf takes, which of its written forms, and in which articles.
struct RankChoice {
  TermRank rank = 0;
  std::vector<bool> variants;                  // empty: all
  std::shared_ptr<const ArticleSet> articles;  // null: all

  bool takes(std::uint32_t variant) const {
    return variants.empty() || (variant < variants.size() && variants[variant]);
  }
  bool is_in(ArticleNumber article) const { return !articles || articles->contains(article); }
  // Whether it is the term wherever it stands.
  bool takes_all() const { return variants.empty() && !articles; }
};

// A word, exact word, prefix or fuzzy word of the query.
struct WordLeaf {
  const QueryNode* node = nullptr;
  bool scored = false;         // it adds to scores: it does not stand below a NOT
  std::uint64_t articles = 0;  // live articles with it, in all segments
  struct InSegment {
    std::vector<RankChoice> choices;  // ascending by rank
    LeafPostings postings;
  };
  std::vector<InSegment> segments;
};

class BoundQuery {
 public:
  // `parts` must all match; they must outlive this.
  BoundQuery(const OpenedArchive& archive, std::vector<const QueryNode*> parts,
             const Deadline& deadline);

  const OpenedArchive& archive() const { return archive_; }
  const std::vector<const QueryNode*>& parts() const { return parts_; }
  const Deadline& deadline() const { return deadline_; }
  const WordLeaf& leaf(const QueryNode& node) const { return leaves_.at(&node); }
  // The leaves that are scored, in the order of the query text.
  const std::vector<const WordLeaf*>& scored() const { return scored_; }
  // The lists whose articles a kValue node takes, all of them, in one segment.
  const std::vector<LeafPostings>& value_lists(const QueryNode& node, std::size_t segment) const {
    return values_.at(&node)[segment];
  }
  // Whether the node's lists hold just the articles that it takes.
  bool is_settled(const QueryNode& node) const { return settled_.contains(&node); }
  // Which values a kValue node takes.
  const JoinedValues& joined(const QueryNode& node) const { return joined_.at(&node); }
  // The values that are asked for and may take resolved surnames.
  const std::vector<const QueryNode*>& with_surnames() const { return with_surnames_; }
  // What prefixes and fuzzy words became, and which names short forms take.
  const std::vector<QueryNote>& notes() const { return notes_; }

 private:
  void bind(const QueryNode& node, bool scored);
  void bind_word(const QueryNode& node, bool scored);
  void bind_value(const QueryNode& node, bool asked);
  void limit_expansion(const QueryNode& node, std::size_t terms) const;
  void note_short_form(const QueryNode& node, bool asked, const std::set<std::string_view>& names);

  const OpenedArchive& archive_;
  std::vector<const QueryNode*> parts_;
  Deadline deadline_;
  std::map<const QueryNode*, WordLeaf> leaves_;
  std::map<const QueryNode*, std::vector<std::vector<LeafPostings>>> values_;
  std::map<const QueryNode*, JoinedValues> joined_;
  std::set<const QueryNode*> settled_;
  std::vector<const QueryNode*> with_surnames_;
  std::vector<const WordLeaf*> scored_;
  std::vector<QueryNote> notes_;
  std::size_t expanded_ = 0;
};

}  // namespace dateline
