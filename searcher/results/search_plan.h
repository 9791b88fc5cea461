// A request made ready: the query parsed, its filters grouped by field.
//
// One object for one search and one thread; the archive must outlive it. Errors: kUsage, kLimit.
#pragma once

#include <map>
#include <vector>

#include "searcher/match/bound_query.h"
#include "searcher/match/joined_values.h"
#include "searcher/read/opened_archive.h"
#include "searcher/results/search_request.h"

namespace dateline {

class SearchPlan {
 public:
  SearchPlan(const OpenedArchive& archive, const SearchRequest& request);

  // What every match must have: the parts of the query, excluded values, dates,
  // and the filters by field, but for those of `except`.
  std::vector<const QueryNode*> parts(std::optional<Field> except = {}) const;
  // The parts without those that ask for dates; the same when none does.
  std::vector<const QueryNode*> parts_without_dates() const;
  // The range that all parts asking for dates leave; nullopt when none asks.
  std::optional<DateRange> dates() const;
  bool selects(Field field) const { return selected_.count(field) > 0; }
  // Whether a filter of the request takes this value of the field, by its own name or
  // by another spelling that the archive joins with it.
  bool is_selected(Field field, std::string_view value) const;
  const std::vector<QueryNote>& notes() const { return notes_; }

 private:
  void add_dates(const SearchRequest& request);
  void add_filters(const SearchRequest& request, const ParseOptions& options,
                   const NameTable& names);

  std::vector<QueryPtr> always_;
  std::map<Field, QueryPtr> selected_;
  std::map<Field, std::vector<JoinedValues>> selected_names_;
  std::vector<QueryNote> notes_;
};

}  // namespace dateline
