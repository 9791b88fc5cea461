#include "searcher/results/surname_alone.h"

#include <algorithm>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "searcher/match/evaluator.h"
#include "searcher/query/query_error.h"
#include "searcher/query/value_query.h"

namespace dateline {
namespace {

// The person whose whole name the part asks for, alone; null when it asks for something else.
const QueryNode* whole_person(const QueryNode& part) {
  const bool one = part.kind == NodeKind::kOr && part.children.size() == 1;
  const QueryNode& node = one ? *part.children.front() : part;
  const bool whole =
      node.kind == NodeKind::kValue && node.field == Field::kPerson && node.words.empty();
  return whole ? &node : nullptr;
}

// "Wilson" of "Woodrow Wilson" and of "Wilson, Woodrow"; "" of a name that is one word.
std::string surname_of(std::string_view name) {
  const std::size_t comma = name.find(',');
  if (comma != std::string_view::npos) {
    name = name.substr(0, comma);
    return std::string(name.find(' ') == std::string_view::npos ? name : std::string_view());
  }
  const std::size_t blank = name.rfind(' ');
  return blank == std::string_view::npos ? std::string() : std::string(name.substr(blank + 1));
}

// The person of a search that asks for nothing else but dates; null of any other.
const QueryNode* only_person(const std::vector<const QueryNode*>& parts) {
  const QueryNode* person = nullptr;
  for (const QueryNode* part : parts) {
    if (part->kind == NodeKind::kAll || (part->kind == NodeKind::kDate && !part->dates.none))
      continue;
    if (person) return nullptr;
    person = whole_person(*part);
    if (!person) return nullptr;
  }
  return person;
}

// The years of the articles found, within the dates that are asked for; open when all of them are
// without a date.
DateRange years_found(const BoundQuery& query, const std::vector<const QueryNode*>& parts) {
  DateRange found;
  for (std::size_t i = 0; i < query.archive().segments().size(); ++i) {
    const std::span<const DayNumber> days = query.archive().segments()[i]->columns().days();
    Evaluator evaluator(query, i);
    evaluator.matches(parts, evaluator.everything()).for_each([&](ArticleNumber article) {
      const DayNumber day = days[article];
      if (day == 0) return;
      found.first = found.first == 0 ? day : std::min(found.first, day);
      found.last = std::max(found.last, day);
    });
  }
  if (found.last == 0) return found;
  found.first = day_number(date_of(found.first).year, 1, 1);
  found.last = day_number(date_of(found.last).year, 12, 31);
  for (const QueryNode* part : parts) {
    if (part->kind != NodeKind::kDate) continue;
    found.first = std::max(found.first, part->dates.first);
    if (part->dates.last != 0) found.last = std::min(found.last, part->dates.last);
  }
  return found;
}

// " date:1915..1917"; "" of an open range.
std::string date_query(const DateRange& dates) {
  if (dates.last == 0) return {};
  std::string first = date_of(dates.first).to_string();
  std::string last = date_of(dates.last).to_string();
  if (first.ends_with("-01-01") && last.ends_with("-12-31")) {
    first.resize(first.size() - 6);
    last.resize(last.size() - 6);
  }
  return " date:" + (first == last ? first : first + ".." + last);
}

}  // namespace

void add_surname_alone(const BoundQuery& query, const std::vector<const QueryNode*>& parts,
                       ResultPage& page) {
  const QueryNode* person = only_person(parts);
  if (!person || page.total == 0) return;
  QueryNode surname;
  surname.kind = NodeKind::kValue;
  surname.field = Field::kPerson;
  surname.text = surname_of(person->text);
  if (surname.text.empty()) return;
  const DateRange years = years_found(query, parts);
  const BoundQuery by_surname(query.archive(), {&surname}, query.deadline());
  std::uint64_t more = 0;
  for (std::size_t i = 0; i < query.archive().segments().size(); ++i) {
    Evaluator named(by_surname, i);
    Evaluator evaluator(query, i);
    const ArticleSet within = years.last != 0 ? evaluator.dated(years) : evaluator.everything();
    const ArticleSet all = named.matches({&surname}, within);
    more += all.count() - evaluator.matches({person}, all).count();
  }
  if (more == 0 || more < page.total) return;
  page.notes.push_back(
      {"surname_alone", std::to_string(more) + " more article" + (more == 1 ? " has" : "s have") +
                            " " + in_quotes(surname.text) +
                            " alone, which may be somebody else: " + value_query(surname) + " -" +
                            value_query(*person) + date_query(years)});
}

}  // namespace dateline
