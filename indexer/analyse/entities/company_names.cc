#include "indexer/analyse/entities/company_names.h"

#include <algorithm>
#include <unordered_map>

#include "common/base/ascii.h"
#include "indexer/analyse/entities/plain_fold.h"

namespace dateline {
namespace {

using Words = std::vector<std::string>;

struct Company {
  std::string name;
  Words words;
  std::size_t own = 0;  // words before the legal form
};

// Two companies or more that fit mean none.
constexpr int kNone = -1;

bool begins_with(const Words& words, const Words& part) {
  return part.size() <= words.size() && std::equal(part.begin(), part.end(), words.begin());
}

// What most names are told by before their words are looked at.
bool ends_like_company(std::string_view name) {
  const std::size_t blank = name.rfind(' ');
  if (blank == name.npos) return false;
  std::string last;
  for (const char c : name.substr(blank + 1)) {
    if (c != '.' && c != ',') last.push_back(ascii_lower(c));
  }
  return is_legal_form(last);
}

class Companies {
 public:
  explicit Companies(const std::vector<NamedMention>& mentions) {
    for (const NamedMention& mention : mentions) {
      if (mention.span.type != EntityType::kOrganisation || !ends_like_company(mention.name))
        continue;
      Words words = company_words(mention.name);
      std::size_t own = words.size();
      while (own > 0 && is_legal_form(words[own - 1])) --own;
      if (own == 0 || own == words.size()) continue;
      auto& same = by_first_word_[words[0]];
      // "Chrysler Corp." is no second one.
      const bool known = std::ranges::any_of(
          same, [&](int c) { return companies_[static_cast<std::size_t>(c)].words == words; });
      if (known || same.size() >= kMostCompared) continue;
      same.push_back(static_cast<int>(companies_.size()));
      companies_.push_back({mention.name, std::move(words), own});
    }
  }

  bool empty() const { return companies_.empty(); }

  // Whose name the words are but for the legal form, or else begin; nullptr for nobody's or
  // several's.
  const std::string* meant_by(const Words& words) const {
    const auto same = by_first_word_.find(words[0]);
    if (same == by_first_word_.end()) return nullptr;
    int exact = kNone;
    int longer = kNone;
    int exacts = 0;
    int longers = 0;
    for (const int c : same->second) {
      const Company& company = companies_[static_cast<std::size_t>(c)];
      if (!begins_with(company.words, words)) continue;
      if (words.size() == company.own) {
        exact = c;
        ++exacts;
      } else if (words.size() < company.own) {
        longer = c;
        ++longers;
      }
    }
    if (exacts > 0)
      return exacts == 1 ? &companies_[static_cast<std::size_t>(exact)].name : nullptr;
    return longers == 1 ? &companies_[static_cast<std::size_t>(longer)].name : nullptr;
  }

 private:
  // Companies of one first word, of a list of shares, are not all compared.
  static constexpr std::size_t kMostCompared = 50;

  std::vector<Company> companies_;
  std::unordered_map<std::string, std::vector<int>> by_first_word_;
};

}  // namespace

std::vector<std::string> company_words(std::string_view name) {
  Words words;
  std::string word;
  const auto end_word = [&] {
    if (word.size() > 2 && word.ends_with("'s")) word.resize(word.size() - 2);
    if (!word.empty() && word != "and" && word != "&") words.push_back(word);
    word.clear();
  };
  for (const char c : fold_plain(name)) {
    if (c == ' ') {
      end_word();
    } else if (c != '.' && c != ',') {
      word.push_back(c);
    }
  }
  end_word();
  return words;
}

bool is_legal_form(std::string_view word) {
  static constexpr std::string_view kForms[] = {
      "ab",      "ag",       "as",      "asa",          "bancorp",     "berhad", "bhd",     "bv",
      "cie",     "co",       "company", "corp",         "corporation", "cos",    "gmbh",    "group",
      "holding", "holdings", "inc",     "incorporated", "kg",          "kk",     "limited", "llc",
      "llp",     "lp",       "ltd",     "nv",           "oy",          "oyj",    "plc",     "pte",
      "pty",     "pvt",      "sa",      "sarl",         "se",          "spa",    "srl"};
  static_assert(std::ranges::is_sorted(kForms));
  return std::ranges::binary_search(kForms, word);
}

void join_company_names(std::vector<NamedMention>& mentions) {
  const Companies companies(mentions);
  if (companies.empty()) return;
  for (NamedMention& mention : mentions) {
    if (mention.span.type != EntityType::kOrganisation) continue;
    const Words words = company_words(mention.name);
    if (words.empty() || is_legal_form(words.back())) continue;
    if (const std::string* name = companies.meant_by(words)) mention.name = *name;
  }
}

}  // namespace dateline
