#include "indexer/analyse/entities/company_names.h"

#include <algorithm>
#include <array>
#include <unordered_map>
#include <utility>

#include "common/base/ascii.h"
#include "indexer/analyse/entities/name_forms.h"
#include "indexer/analyse/entities/plain_fold.h"
#include "indexer/analyse/entities/word_set.h"

namespace dateline {
namespace {

using Words = std::vector<std::string>;

constexpr std::array<std::pair<std::string_view, std::string_view>, 4> kShortForms = {
    {{"company", "co"}, {"corporation", "corp"}, {"incorporated", "inc"}, {"limited", "ltd"}}};

// An organisation's name.
struct Named {
  std::string name;
  Words words;
  std::size_t own = 0;                               // words before the legal form
  std::size_t first = static_cast<std::size_t>(-1);  // its first mention; a headline's come last
};

bool has_legal_form(const Named& named) { return named.own < named.words.size(); }

// "Moody's Investors Service" and "Moody's Investors Service Inc".
bool is_same(const Named& a, const Named& b) {
  return std::equal(a.words.begin(), a.words.begin() + static_cast<std::ptrdiff_t>(a.own),
                    b.words.begin(), b.words.begin() + static_cast<std::ptrdiff_t>(b.own));
}

bool begins_with(const Words& words, const Words& part) {
  return part.size() <= words.size() && std::equal(part.begin(), part.end(), words.begin());
}

// What most names are told by before their words are looked at.
bool ends_like_company(std::string_view name) {
  constexpr std::size_t kLongest = 12;  // letters of "incorporated"
  const std::size_t blank = name.rfind(' ');
  if (blank == name.npos || name.size() - blank > kLongest + 2) return false;
  std::array<char, kLongest + 2> letters{};
  std::size_t size = 0;
  for (const char c : name.substr(blank + 1)) {
    if (c != '.' && c != ',') letters[size++] = ascii_lower(c);
  }
  const std::string_view last(letters.data(), size);
  return is_legal_form(last) ||
         std::ranges::any_of(kShortForms, [&](const auto& form) { return form.first == last; });
}

// Words that name a body or an institution by themselves, though firms' names begin with them.
bool is_body(std::string_view word) {
  static constexpr std::string_view kBodies[] = {
      "army",   "bank",       "board",   "cabinet",  "club",   "commons",   "congress", "council",
      "court",  "fed",        "fund",    "guardian", "house",  "league",    "liberty",  "navy",
      "nation", "parliament", "party",   "post",     "senate", "state",     "sun",      "telegraph",
      "times",  "treasury",   "tribune", "trust",    "union",  "university"};
  return std::ranges::find(kBodies, word) != std::end(kBodies);
}

// Of a company named for a business or a country of another: "Ford Motor Credit Co", "Facebook
// Ireland Limited".
bool is_subsidiary_word(std::string_view word) {
  static constexpr std::string_view kWords[] = {
      "acceptance", "africa",   "america",   "asia",   "australia", "canada", "china",   "credit",
      "europe",     "finance",  "financial", "france", "germany",   "india",  "ireland", "japan",
      "leasing",    "overseas", "pictures",  "sales",  "trade",     "uk",     "us",      "usa"};
  return std::ranges::find(kWords, word) != std::end(kWords);
}

// What a company's name may be beside it.
enum class Meaning : std::uint8_t {
  kNone,
  kWord,   // "Standard", "Apple": mostly written small
  kPlace,  // a great one, whose name many firms have
};

Meaning other_meaning(std::string_view name, const Lexicon& lexicon) {
  constexpr std::uint32_t kPlaces = kLexCountry | kLexCapital | kLexBigCity | kLexRegion;
  const LexEntry* entry = lexicon.find_phrase(name);
  if (entry != nullptr && (entry->flags & kPlaces) != 0) return Meaning::kPlace;
  const LexWord* word = lexicon.word(hash_exact(name_in_mixed_case(std::string(name))));
  return word != nullptr && word->small_share() >= kHalfSmall ? Meaning::kWord : Meaning::kNone;
}

bool is_organisation(const NamedMention& mention) {
  return mention.span.type == EntityType::kOrganisation;
}

class Organisations {
 public:
  explicit Organisations(const std::vector<NamedMention>& mentions) {
    for (std::size_t m = 0; m < mentions.size(); ++m) {
      if (!is_organisation(mentions[m]) || mentions[m].name.find(' ') == std::string::npos)
        continue;
      const std::size_t order = m + (mentions[m].in_title ? mentions.size() : 0);
      const auto [known, added] = by_name_.try_emplace(mentions[m].name);
      if (added) known->second = index_of(mentions[m].name);
      named_[known->second].first = std::min(named_[known->second].first, order);
    }
  }

  // The company that `words` mean, of a mention at `order`; nullptr for none or several. An
  // ordinary word is a company's name where it is all of it ("Apple Inc"), a place is none.
  const std::string* meant_by(const Words& words, Meaning other, std::size_t order) const {
    const auto found = by_first_word_.find(words[0]);
    if (other == Meaning::kPlace || found == by_first_word_.end() ||
        found->second.size() > kMostCompared || (words.size() == 1 && is_body(words[0])))
      return nullptr;
    const Named* exact = nullptr;
    const Named* longer = nullptr;
    std::size_t exacts = 0;
    std::size_t longers = 0;
    bool rivals = false;  // others that begin so and are no businesses of the company's
    for (const std::size_t n : found->second) {
      const Named& named = named_[n];
      if (!begins_with(named.words, words) || named.words.size() == words.size()) continue;
      if (has_legal_form(named) && named.own == words.size()) {
        exact = &named;
        ++exacts;
        continue;
      }
      rivals = rivals || !is_business_of(words, named);
      if (longer == nullptr || !is_same(*longer, named)) {
        longer = &named;
        ++longers;
      } else if (has_legal_form(named)) {
        longer = &named;
      }
    }
    // "Delta" of Delta Corp, beside Delta Air Lines.
    if (exacts > 0) return exacts == 1 && (words.size() > 1 || !rivals) ? &exact->name : nullptr;
    const bool one =
        longers == 1 && other == Meaning::kNone && has_legal_form(*longer) && longer->first < order;
    return one && may_begin(words, *longer) ? &longer->name : nullptr;
  }

 private:
  // Names of one first word, in a list of shares, are not all compared: then none is meant.
  static constexpr std::size_t kMostCompared = 50;

  // Of the organisation with the name's words: "Chrysler Corp." is no second one.
  std::size_t index_of(const std::string& name) {
    Named named{name, company_words(name)};
    named.own = own_words(named.words);
    if (!named.words.empty()) {
      std::vector<std::size_t>& same = by_first_word_[named.words[0]];
      if (same.size() <= kMostCompared) {
        const auto known = std::ranges::find_if(
            same, [&](std::size_t n) { return named_[n].words == named.words; });
        if (known != same.end()) return *known;
        same.push_back(named_.size());
      }
    }
    named_.push_back(std::move(named));
    return named_.size() - 1;
  }

  static bool is_business_of(const Words& words, const Named& named) {
    return std::any_of(named.words.begin() + static_cast<std::ptrdiff_t>(words.size()),
                       named.words.begin() + static_cast<std::ptrdiff_t>(named.own),
                       is_subsidiary_word);
  }

  // Not the one of two that "and" joins: "Institute of Medicine" and The CNA Corporation.
  static bool may_begin(const Words& words, const Named& company) {
    static constexpr std::string_view kHeads[] = {
        "association", "bureau",     "center",   "centre", "college", "department", "foundation",
        "institute",   "laboratory", "ministry", "museum", "school",  "society",    "university"};
    const bool institution = std::ranges::any_of(words, [](const std::string& word) {
      return std::ranges::find(kHeads, word) != std::end(kHeads);
    });
    return !institution && !is_business_of(words, company);
  }

  std::vector<Named> named_;
  std::unordered_map<std::string, std::size_t> by_name_;
  std::unordered_map<std::string, std::vector<std::size_t>> by_first_word_;
};

}  // namespace

std::vector<std::string> company_words(std::string_view name) {
  constexpr std::size_t kMostOften = 4;
  Words words;
  words.reserve(kMostOften);
  std::string word;
  const auto end_word = [&] {
    if (word.size() > 2 && word.ends_with("'s")) word.resize(word.size() - 2);
    for (const auto& [whole, form] : kShortForms) {
      if (word == whole) word = form;
    }
    if (!word.empty() && word != "and" && word != "&") words.push_back(std::move(word));
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
  static const WordSet forms = {"ab",  "ag",   "asa",  "bancorp", "berhad", "bhd",     "bv",
                                "cie", "co",   "corp", "cos",     "gmbh",   "holding", "holdings",
                                "inc", "kg",   "kk",   "llc",     "llp",    "lp",      "ltd",
                                "nv",  "oy",   "oyj",  "plc",     "pte",    "pty",     "pvt",
                                "sa",  "sarl", "spa",  "srl"};
  constexpr std::size_t kLongest = 8;  // letters of "holdings"
  return word.size() <= kLongest && forms.has(hash_folded(word));
}

std::size_t own_words(const std::vector<std::string>& words) {
  std::size_t own = words.size();
  while (own > 1 && is_legal_form(words[own - 1])) --own;
  if (own == words.size()) return own;  // "Labour Group" is no company
  while (own > 1 && words[own - 1] == "group") --own;
  return own;
}

void join_company_names(std::vector<NamedMention>& mentions, const Lexicon& lexicon) {
  const bool companies = std::ranges::any_of(mentions, [](const NamedMention& mention) {
    return is_organisation(mention) && ends_like_company(mention.name);
  });
  if (!companies) return;
  const Organisations organisations(mentions);
  std::vector<std::pair<NamedMention*, const std::string*>> joined;
  for (std::size_t m = 0; m < mentions.size(); ++m) {
    if (!is_organisation(mentions[m])) continue;
    const Words words = company_words(mentions[m].name);
    if (words.empty() || own_words(words) < words.size()) continue;
    const std::size_t order = m + (mentions[m].in_title ? mentions.size() : 0);
    const std::string* name =
        organisations.meant_by(words, other_meaning(mentions[m].name, lexicon), order);
    if (name != nullptr) joined.emplace_back(&mentions[m], name);
  }
  for (const auto& [mention, name] : joined) mention->name = *name;
}

}  // namespace dateline
