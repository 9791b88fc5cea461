#include "tests/oracle/scan_match.h"

#include <algorithm>
#include <map>
#include <stdexcept>
#include <vector>

#include "common/article/place_forms.h"
#include "common/text/utf8.h"
#include "searcher/query/alphabet.h"

namespace dateline {
namespace {

namespace chrono = std::chrono;
using Places = std::set<ScanPlace>;

bool is_positional(NodeKind kind) {
  return kind == NodeKind::kPhrase || kind == NodeKind::kNear || kind == NodeKind::kAdjacent ||
         kind == NodeKind::kSentence || kind == NodeKind::kParagraph || kind == NodeKind::kLead ||
         kind == NodeKind::kAtLeast;
}

bool is_word(NodeKind kind) {
  return kind == NodeKind::kWord || kind == NodeKind::kExact || kind == NodeKind::kPrefix ||
         kind == NodeKind::kFuzzy;
}

// How many letters have to be put in, taken out, replaced or swapped with their neighbour.
int edits_between(const std::u32string& a, const std::u32string& b) {
  std::vector<std::vector<int>> table(a.size() + 1, std::vector<int>(b.size() + 1));
  for (std::size_t i = 0; i <= a.size(); ++i) {
    for (std::size_t j = 0; j <= b.size(); ++j) {
      if (i == 0 || j == 0) {
        table[i][j] = static_cast<int>(i + j);
        continue;
      }
      table[i][j] = std::min({table[i - 1][j] + 1, table[i][j - 1] + 1,
                              table[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
        table[i][j] = std::min(table[i][j], table[i - 2][j - 2] + 1);
    }
  }
  return table[a.size()][b.size()];
}

// The word has letters of one alphabet alone; what is near it has those and digits.
bool is_near(const std::string& word, const std::string& folded) {
  const std::u32string letters = decoded_utf8(word);
  const std::u32string others = decoded_utf8(folded);
  const Alphabet alphabet = alphabet_of(letters);
  return std::all_of(others.begin(), others.end(),
                     [&](char32_t c) { return alphabet.has(c) || (c >= U'0' && c <= U'9'); }) &&
         edits_between(letters, others) <= 1;
}

Places word_places(const QueryNode& node, const ScanArticle& article) {
  Places places;
  for (const ScanToken& token : article.tokens) {
    if (takes_token(node, token, article)) places.insert({!token.title, token.at, token.at + 1});
  }
  return places;
}

// Words between the end of `a` and the begin of `b`, counting b's first: 1 is side by side.
int steps(const ScanPlace& a, const ScanPlace& b) { return b.begin - a.end + 1; }

// All pairs of places of the two, in one part of the article, that `fits` takes.
template <typename Fits>
Places pairs(const Places& left, const Places& right, const Fits& fits) {
  Places places;
  for (const ScanPlace& a : left) {
    for (const ScanPlace& b : right) {
      if (a.body != b.body || !fits(a, b)) continue;
      places.insert({a.body, std::min(a.begin, b.begin), std::max(a.end, b.end)});
    }
  }
  return places;
}

Places joined(const QueryNode& node, const Places& left, const Places& right) {
  auto follows_within = [](const ScanPlace& a, const ScanPlace& b, int most) {
    return steps(a, b) >= 1 && steps(a, b) <= most;
  };
  switch (node.kind) {
    case NodeKind::kPhrase:
      return pairs(left, right,
                   [&](const auto& a, const auto& b) { return follows_within(a, b, 1); });
    case NodeKind::kAdjacent:
      return pairs(left, right,
                   [&](const auto& a, const auto& b) { return follows_within(a, b, node.number); });
    default:
      return pairs(left, right, [&](const auto& a, const auto& b) {
        return follows_within(a, b, node.number) || follows_within(b, a, node.number);
      });
  }
}

// The number of the sentence or paragraph that holds all of a place; -1 for none.
int unit_of(const ScanPlace& place, bool sentence, const ScanArticle& article) {
  int unit = -1;
  for (const ScanToken& token : article.tokens) {
    if (token.title == place.body || token.at < place.begin || token.at >= place.end) continue;
    const int own = sentence ? token.sentence : token.paragraph;
    if (unit != -1 && unit != own) return -1;
    unit = own;
  }
  return unit;
}

Places in_one_unit(const QueryNode& node, const ScanArticle& article) {
  std::map<int, Places> found;                    // by unit
  std::map<int, std::set<std::size_t>> children;  // that have a place in it
  for (std::size_t i = 0; i < node.children.size(); ++i) {
    for (const ScanPlace& place : scan_places(*node.children[i], article)) {
      const int unit = unit_of(place, node.kind == NodeKind::kSentence, article);
      if (unit == -1) continue;
      found[unit].insert(place);
      children[unit].insert(i);
    }
  }
  Places places;
  for (const auto& [unit, inside] : found) {
    if (children[unit].size() < node.children.size()) continue;
    ScanPlace range = *inside.begin();
    for (const ScanPlace& place : inside) {
      range.begin = std::min(range.begin, place.begin);
      range.end = std::max(range.end, place.end);
    }
    places.insert(range);
  }
  return places;
}

Places in_lead(const QueryNode& node, const ScanArticle& article) {
  Places places;
  for (const ScanPlace& place : scan_places(*node.children.front(), article)) {
    if (place.body && place.end <= node.number) places.insert(place);
  }
  return places;
}

bool has_value(const QueryNode& node, const ScanArticle& article) {
  if (node.field == Field::kId) return article.article.id == node.text;
  const auto own = article.values.find(node.field);
  if (own == article.values.end()) return false;
  if (node.field == Field::kPlace) {
    const std::string place(place_of_other_form(node.text));
    const auto goes_by_it = [&](const ScanValue& value) {
      return value.folded == folded_name(place);
    };
    if (!place.empty() && std::any_of(own->second.begin(), own->second.end(), goes_by_it))
      return true;
  }
  if (node.words.empty()) {
    const std::string wanted = folded_name(node.text);
    std::string turned = node.text;  // "Last, First" of a person as "First Last"
    if (const std::size_t comma = turned.find(','); comma != std::string::npos)
      turned = turned.substr(comma + 1) + " " + turned.substr(0, comma);
    return std::any_of(own->second.begin(), own->second.end(), [&](const ScanValue& value) {
      return value.folded == wanted ||
             (node.field == Field::kPerson && value.folded == folded_name(turned));
    });
  }
  return std::any_of(own->second.begin(), own->second.end(), [&](const ScanValue& value) {
    return std::all_of(node.words.begin(), node.words.end(), [&](const std::string& word) {
      return (" " + value.folded + " ").find(" " + word + " ") != std::string::npos;
    });
  });
}

bool lies_within(const DateRange& dates, chrono::sys_days first, chrono::sys_days last) {
  return (dates.first == 0 || first >= calendar_day(dates.first)) &&
         (dates.last == 0 || last <= calendar_day(dates.last));
}

bool has_event(const DateRange& dates, const ScanArticle& article) {
  const auto events = article.values.find(Field::kEvent);
  if (events == article.values.end()) return false;
  return std::any_of(events->second.begin(), events->second.end(), [&](const ScanValue& event) {
    const auto [first, last] = days_of(parse_date(event.value).value());
    return lies_within(dates, first, last);
  });
}

}  // namespace

bool takes_token(const QueryNode& node, const ScanToken& token, const ScanArticle& article) {
  const bool title = node.field == Field::kTitle;
  if (title && !token.title) return false;
  if (node.kind == NodeKind::kPrefix) return token.word->folded.starts_with(node.text);
  if (node.kind == NodeKind::kFuzzy && is_near(node.text, token.word->folded)) return true;
  const std::string_view prefix = title ? field_info(Field::kTitle).word_prefix : "";
  bool is_term = false;
  for (std::size_t i = 0; i < node.terms.size(); ++i) {
    const std::string& term = node.terms[i];
    const auto& languages = node.languages[i];
    is_term |= term.size() == prefix.size() + token.word->term.size() && term.starts_with(prefix) &&
               term.ends_with(token.word->term) &&
               (languages.empty() || std::ranges::count(languages, article.article.language) > 0);
  }
  return is_term && (node.kind != NodeKind::kExact || exact_match(node.text, token.word->exact));
}

Places scan_places(const QueryNode& node, const ScanArticle& article) {
  switch (node.kind) {
    case NodeKind::kWord:
    case NodeKind::kExact:
    case NodeKind::kPrefix:
    case NodeKind::kFuzzy: return word_places(node, article);
    case NodeKind::kPhrase:
    case NodeKind::kNear:
    case NodeKind::kAdjacent: {
      Places places = scan_places(*node.children.front(), article);
      for (std::size_t i = 1; i < node.children.size(); ++i) {
        places = joined(node, places, scan_places(*node.children[i], article));
      }
      return places;
    }
    case NodeKind::kSentence:
    case NodeKind::kParagraph: return in_one_unit(node, article);
    case NodeKind::kLead: return in_lead(node, article);
    case NodeKind::kAtLeast: {
      const Places places = scan_places(*node.children.front(), article);
      return places.size() >= static_cast<std::size_t>(node.number) ? places : Places();
    }
    case NodeKind::kOr: {
      Places places;
      for (const QueryPtr& child : node.children) places.merge(scan_places(*child, article));
      return places;
    }
    default:
      throw std::logic_error("the parser let " + to_string(node) + " into a positional operator");
  }
}

bool is_in_range(const DateRange& dates, const ScanArticle& article) {
  const bool known = article.article.date.known();
  if (dates.none) return !known;
  if (!known) return false;
  return lies_within(dates, article.first_day, article.last_day);
}

bool scan_matches(const QueryNode& node, const ScanArticle& article) {
  auto child_matches = [&](const QueryPtr& child) { return scan_matches(*child, article); };
  if (is_positional(node.kind)) return !scan_places(node, article).empty();
  if (is_word(node.kind)) return !word_places(node, article).empty();
  switch (node.kind) {
    case NodeKind::kAnd:
      return std::all_of(node.children.begin(), node.children.end(), child_matches);
    case NodeKind::kOr:
      return std::any_of(node.children.begin(), node.children.end(), child_matches);
    case NodeKind::kNot: return !scan_matches(*node.children.front(), article);
    case NodeKind::kValue: return has_value(node, article);
    case NodeKind::kEvent: return has_event(node.dates, article);
    case NodeKind::kDate: return is_in_range(node.dates, article);
    default: return true;  // kAll
  }
}

}  // namespace dateline
