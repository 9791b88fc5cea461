// Which articles a value node takes where the archive's names join values: an
// article with one spelling is found by every other spelling of the same name, and one
// with a surname that the archive resolves by its full name. The surname's whole value
// does not find it: it counts for the full name alone. A place is found by the other forms
// of its name too (place_forms.h), and by word a name by the short form that articles introduce it
// by.
//
// Made for one node; const methods from any thread. The node and the names must
// outlive it. Errors: kDamaged.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "common/archive/names.h"
#include "common/archive/segment.h"
#include "searcher/match/article_set.h"
#include "searcher/match/deadline.h"
#include "searcher/query/query_tree.h"

namespace dateline {

class JoinedValues {
 public:
  JoinedValues(const QueryNode& node, const NameTable& names);

  // Whether no joined name is asked for: the node's own words find everything.
  bool empty() const { return names_.empty() && resolved_.empty(); }
  bool takes(const FacetColumn& column, const ArticleName& name) const;
  // The names that it takes by a short form alone.
  const std::set<std::string_view>& by_short_form() const { return by_short_form_; }
  // Live articles of the segment that it takes by a resolved surname.
  ArticleSet by_surname(const Segment& segment) const;
  // Whether the node takes what counts for this name, by the name or another spelling.
  bool takes_name(std::string_view name) const;
  // The articles of the segment, deleted ones too. DeadlinePassed.
  ArticleSet articles(const Segment& segment, const Deadline& deadline) const;
  // The same as postings.
  std::vector<Posting> postings(const Segment& segment, const Deadline& deadline) const;

 private:
  bool takes_folded_name(const std::string& folded) const;
  void find_names(const NameTable& names);
  void find_resolved(const NameTable& names);
  void add_value(const Segment& segment, std::string_view value,
                 std::vector<ArticleNumber>& found) const;
  std::vector<ArticleNumber> by_resolved(const FacetColumn& column) const;

  const QueryNode& node_;
  const bool exact_;  // of a whole value that others fold alike with: what counts for it alone
  std::vector<std::string> whole_;     // folded, that a node of a whole value takes
  std::set<std::string_view> names_;   // that the node asks for, by any spelling
  std::set<std::string_view> values_;  // spellings of these, the names too
  std::set<std::string_view> by_short_form_;
  std::vector<bool> resolved_;  // by full name of resolved surnames: taken; empty when none is
};

}  // namespace dateline
