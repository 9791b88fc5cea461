#include "searcher/results/surname_alone.h"

#include <algorithm>
#include <cstdint>
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

// Articles with the surname and all other parts, but without the person.
std::uint64_t more_articles(const BoundQuery& query, const std::vector<const QueryNode*>& parts,
                            const QueryNode* person, const QueryNode& surname) {
  std::vector<const QueryNode*> others = parts;
  std::erase(others, person);
  const BoundQuery by_surname(query.archive(), {&surname}, query.deadline());
  std::uint64_t more = 0;
  for (std::size_t i = 0; i < query.archive().segments().size(); ++i) {
    Evaluator named(by_surname, i);
    Evaluator evaluator(query, i);
    const ArticleSet all = evaluator.matches(others, named.matches({&surname}, named.everything()));
    more += all.count() - evaluator.matches({person}, all).count();
  }
  return more;
}

}  // namespace

void add_surname_alone(const BoundQuery& query, const std::vector<const QueryNode*>& parts,
                       ResultPage& page) {
  for (const QueryNode* part : parts) {
    const QueryNode* person = whole_person(*part);
    if (!person) continue;
    QueryNode surname;
    surname.kind = NodeKind::kValue;
    surname.field = Field::kPerson;
    surname.text = surname_of(person->text);
    if (surname.text.empty()) continue;
    const std::uint64_t more = more_articles(query, parts, part, surname);
    if (more == 0 || more < page.total) continue;
    const std::string many =
        std::to_string(more) + " more article" + (more == 1 ? " has" : "s have");
    page.notes.push_back(
        {"surname_alone", many + " " + in_quotes(surname.text) +
                              " alone, which may be somebody else: " + value_query(surname)});
  }
}

}  // namespace dateline
