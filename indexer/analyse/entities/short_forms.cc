#include "indexer/analyse/entities/short_forms.h"

#include <algorithm>
#include <bitset>
#include <map>
#include <set>
#include <utility>

#include "common/base/ascii.h"
#include "indexer/analyse/entities/company_names.h"
#include "indexer/analyse/entities/company_signs.h"
#include "indexer/analyse/entities/name_forms.h"
#include "indexer/analyse/entities/nation_codes.h"
#include "indexer/analyse/entities/plain_fold.h"

namespace dateline {
namespace {

constexpr std::size_t kFewestLetters = 2;  // one letter is nothing's short form
constexpr std::size_t kLettersBefore = 3;  // of a form that may stand before its name
constexpr std::size_t kMostLetters = 10;   // a longer word in brackets is a name
constexpr std::size_t kMostBetween = 5;    // bytes of ", or "

char char_at(std::string_view text, std::size_t at) { return at < text.size() ? text[at] : '\0'; }

bool is_place(const NamedMention& mention) { return mention.span.type == EntityType::kPlace; }

bool may_be_one(const NamedMention& a, const NamedMention& b) {
  const auto is_person = [](const NamedMention& m) { return m.span.type == EntityType::kPerson; };
  return is_place(a) == is_place(b) && !is_person(a) && !is_person(b);
}

constexpr std::size_t kMostPossessive = 4;  // bytes of "\u2019s"

// Bytes of a possessive that `text` begins with: "Commission's (NRC)".
std::size_t possessive_at(std::string_view text) {
  for (const std::string_view mark : {"'s", "\u2019s", "'", "\u2019"}) {
    if (text.starts_with(mark)) return mark.size();
  }
  return 0;
}

// The letters that begin the name's words.
std::string initials(std::string_view name, bool with_small) {
  std::string letters;
  bool start = true;
  for (std::size_t at = 0; at < name.size();) {
    const std::size_t begin = at;
    const char32_t code = next_code(name, at);
    const CharKind kind = char_info(code).kind;
    const bool letter = kind == CharKind::kUpper || kind == CharKind::kLower;
    if (letter && start && (with_small || kind == CharKind::kUpper)) {
      letters += fold_plain(name.substr(begin, at - begin));
    }
    start = !letter && code != '\'' && code != 0x2019;
  }
  return letters;
}

bool letters_come_in_order(std::string_view letters, std::string_view text) {
  std::size_t at = 0;
  for (const char letter : letters) {
    at = text.find(letter, at);
    if (at == std::string_view::npos) return false;
    ++at;
  }
  return true;
}

constexpr std::size_t kNoMention = static_cast<std::size_t>(-1);

// Which mention's name has some initials, of all that differ in more than case and legal form.
struct InitialsOf {
  std::size_t mention = kNoMention;
  std::vector<std::string> words = {};  // without a legal form
  bool several = false;
};

bool is_organisation(const NamedMention& mention) {
  return mention.span.type == EntityType::kOrganisation;
}

// "GM", "U.N.", "S&P"
bool is_acronym(std::string_view form) {
  constexpr std::ptrdiff_t kMost = 6;  // letters; longer ones are seldom plain initials
  if (form.size() > 2 * kMost) return false;
  const auto fits = [](char c) { return is_ascii_upper(c) || c == '.' || c == '&'; };
  if (!std::ranges::all_of(form, fits)) return false;
  const auto letters = std::ranges::count_if(form, is_ascii_upper);
  return letters >= static_cast<std::ptrdiff_t>(kFewestLetters) && letters <= kMost;
}

std::string without_legal_form(const std::string& name) {
  std::string shorter = name;
  for (std::size_t blank = shorter.rfind(' '); blank != std::string::npos;
       blank = shorter.rfind(' ')) {
    const std::vector<std::string> words = company_words(shorter.substr(blank + 1));
    if (!words.empty() && !is_legal_form(words.back())) break;
    shorter.resize(blank);
  }
  return shorter;
}

// Bodies that everybody knows by their letters are nobody else; without a name: many are.
bool is_known_for_another(std::string_view key, const std::string& name) {
  static constexpr std::string_view kKnown[][2] = {
      {"abc", "american broadcasting company"},
      {"abc", "australian broadcasting corporation"},
      {"ama", "american medical association"},
      {"bbc", "british broadcasting corporation"},
      {"ec", "european community"},
      {"eu", "european union"},
      {"fda", "food and drug administration"},
      {"hud", "department of housing and urban development"},
      {"nato", "north atlantic treaty organisation"},
      {"nato", "north atlantic treaty organization"},
      {"pti", ""},
      {"sa", ""},
      {"uk", ""},
      {"un", "united nations"},
      {"us", ""}};
  const std::string folded = fold_plain(name);
  const auto is_key = [&](const auto& known) { return known[0] == key; };
  return std::ranges::any_of(kKnown, is_key) &&
         std::ranges::none_of(
             kKnown, [&](const auto& known) { return is_key(known) && known[1] == folded; });
}

// "Pech-de-l'Azé I" has no initial behind its own.
bool ends_in_number(const std::string& name) {
  const std::string last = name.substr(name.rfind(' ') + 1);
  return last.find_first_not_of("IVX") == std::string::npos;
}

// "S&P" of Standard and Poor's, and of no Société Papetière.
bool has_same_joint(const std::string& form, const std::string& name) {
  return form.find('&') == form.npos || name.find('&') != name.npos ||
         name.find(" and ") != name.npos;
}

bool has_word(std::string_view name, std::string_view word) {
  return (" " + std::string(name) + " ").find(" " + std::string(word) + " ") != std::string::npos;
}

// Letters of another language or of a longer name: "PiS", "M5S", "HHS".
bool is_written_shortly(std::string_view form) {
  constexpr std::size_t kMost = 8;  // "MINUSMA", "MINUSTAH"; longer ones are a headline's words
  if (form.size() < kFewestLetters || form.size() > kMost) return false;
  const auto uppers = static_cast<std::size_t>(std::ranges::count_if(form, is_ascii_upper));
  const auto digits = static_cast<std::size_t>(std::ranges::count_if(form, is_ascii_digit));
  return uppers + digits >= 2 && uppers >= 1 && 2 * (uppers + digits) > form.size() &&
         std::ranges::all_of(form, [](char c) { return is_ascii_letter(c) || is_ascii_digit(c); });
}

// What stands between a name and its short form, and behind that.
struct Bracket {
  std::string_view opens;
  char closes;
};
constexpr Bracket kBrackets[] = {{" (", ')'}, {" [", ']'}, {", or ", ','}};

bool is_bracketed(std::string_view between, char behind) {
  return std::ranges::any_of(
      kBrackets, [&](const Bracket& b) { return between == b.opens && behind == b.closes; });
}

// "(", with a mark and without; "[", and ", or" when a comma ends what it begins.
bool may_introduce(std::string_view between, char behind) {
  constexpr std::size_t kMost = 3;  // bytes: a blank, a bracket, and a mark
  const bool round = between.size() <= kMost && between.find('(') != std::string_view::npos;
  return round || is_bracketed(between, behind);
}

// "The Islamic Resistance Movement, or Hamas,": behind "the", what a body of several words is
// called besides. Round brackets have its owner as well, or the agency: "the Bank of Ireland
// (Reuters)".
bool has_article(const NamedMention& name, std::string_view text) {
  const std::string_view before = text.substr(0, name.span.begin);
  return before.ends_with("the ") || before.ends_with("The ");
}

// Whether the name has all letters of `word`, which are capitals, among its initials ("CU
// Boulder"), or begins a word so ("Penn State").
bool is_short_in(std::string_view name, std::string_view word) {
  constexpr std::size_t kFewest = 3;
  if (std::ranges::all_of(word, is_ascii_upper)) {
    const std::string letters = initials(name, true);
    return std::ranges::all_of(
        word, [&](char c) { return letters.find(ascii_lower(c)) != std::string::npos; });
  }
  return word.size() >= kFewest &&
         (" " + std::string(name)).find(" " + std::string(word)) != std::string::npos;
}

// "Union of Free Builders (UFB Builders)", "Parti Rakyat Maju (Maju)": all words are of the name or
// short for some of it, and one has four letters or more. Another body may share a word: "Merrow
// University (Tudel University)".
bool is_of_its_words(std::string_view name, std::string_view form) {
  constexpr std::size_t kFewest = 4;
  bool common = false;
  while (!form.empty()) {
    const std::string_view word = form.substr(0, form.find(' '));
    if (has_word(name, word)) {
      common = common || word.size() >= kFewest;
    } else if (!is_short_in(name, word)) {
      return false;
    }
    form.remove_prefix(std::min(form.size(), word.size() + 1));
  }
  return common;
}

// A word or two made of another language's name, of some of its words or by themselves. Not another
// body: "the Department of Defense, or Congress,".
bool is_made_word(const NamedMention& name, const NamedMention& form, std::string_view between,
                  std::string_view text) {
  static constexpr std::string_view kBodies[] = {"Congress", "Parliament", "Pentagon", "Senate",
                                                 "Treasury"};
  if (!is_organisation(name) || !is_organisation(form)) return false;
  if (!is_bracketed(between, char_at(text, form.span.end))) return false;
  if (std::ranges::count(name.name, ' ') < 2 || std::ranges::none_of(name.name, is_ascii_lower) ||
      std::ranges::none_of(form.name, is_ascii_lower) ||
      std::ranges::find(kBodies, form.name) != std::end(kBodies))
    return false;
  const bool told = between.find('(') == between.npos && has_article(name, text);
  if (told && std::ranges::all_of(form.name, is_ascii_letter)) return true;
  return form.name.size() < name.name.size() && is_of_its_words(name.name, form.name);
}

// "Social Democrats (SPD)", "Department of Health (HHS)": what alone stands in brackets right
// behind an organisation's name of several words is short for it whatever its letters are. Not
// where shares are dealt in, nor the code of a country.
bool is_named_shortly(const NamedMention& name, const NamedMention& form, std::string_view between,
                      std::string_view text) {
  // Bodies that others belong to or are named beside.
  static constexpr std::string_view kOthers[] = {
      "AFP", "AP",   "CERN", "CIA",  "CNN",  "ESA",    "FBI",    "FIFA", "IAEA",
      "IMF", "IOC",  "IPU",  "MIT",  "MLB",  "NASA",   "NBA",    "NFL",  "NHL",
      "NIH", "NOAA", "OECD", "TASS", "UEFA", "UNESCO", "UNICEF", "WHO",  "WTO"};
  if (!is_organisation(name) || !is_organisation(form)) return false;
  if (!is_bracketed(between, char_at(text, form.span.end))) return false;
  if (name.name.find(' ') == std::string::npos || !is_written_shortly(form.name)) return false;
  return std::ranges::find(kOthers, form.name) == std::end(kOthers) &&
         !is_stock_exchange(hash_folded(fold_plain(form.name))) &&
         nation_of_code(form.name).empty() &&
         !is_known_for_another(short_form_key(form.name), name.name);
}

// "Google (GOOG)", "Wendy's (WEN; Buy)": the beginning of one word, as what shares go by often is.
bool is_beginning(const NamedMention& name, const NamedMention& form, std::string_view between) {
  if (!is_organisation(name) || !is_organisation(form) || between != " (") return false;
  if (form.name.size() < kLettersBefore || !std::ranges::all_of(form.name, is_ascii_upper))
    return false;
  return name.name.size() > form.name.size() && std::ranges::any_of(name.name, is_ascii_lower) &&
         name.name.find(' ') == std::string::npos &&
         fold_plain(name.name).starts_with(fold_plain(form.name));
}

}  // namespace

std::string short_form_key(std::string_view form) {
  std::string key = fold_plain(form);
  std::erase_if(key, [](char c) { return c == '.' || c == ' '; });
  return key;
}

// A bracket behind a name nearly always holds its short form; so beyond the plain initials
// it is enough that the first letter agrees and the others come in the name's order.
bool is_short_for(const std::string& form, const std::string& name) {
  const std::string key = short_form_key(form);
  if (key.size() < kFewestLetters || key.size() > kMostLetters ||
      form.find(' ') != std::string::npos)
    return false;
  const std::string letters = initials(name, false);
  if (key == letters || key == initials(name, true)) return true;
  if (letters.empty() || key[0] != letters[0]) return false;
  return letters_come_in_order(key, fold_plain(name)) &&
         std::any_of(form.begin(), form.end(), is_ascii_upper) &&
         name.find(' ') != std::string::npos;
}

const NamedMention* ShortForms::learn(const NamedMention& first, const NamedMention& second,
                                      std::string_view text) {
  // A headline has the form before any text can introduce it.
  if (!first.in_title && is_written_shortly(first.name)) seen_.of(first.name);
  if (second.span.begin < first.span.end ||
      second.span.begin - first.span.end > kMostBetween + kMostPossessive)
    return nullptr;
  if (first.in_title != second.in_title || !may_be_one(first, second)) return nullptr;
  std::string_view between = text.substr(first.span.end, second.span.begin - first.span.end);
  between.remove_prefix(possessive_at(between));
  const char behind = char_at(text, second.span.end);
  if (!may_introduce(between, behind)) return nullptr;
  Names& names = is_place(first) ? of_places_ : of_others_;
  if (is_short_for(second.name, first.name) || is_beginning(first, second, between)) {
    names.set(short_form_key(second.name), first.name);
    return &second;
  }
  // An introduction is the form's first mention.
  if (!seen_.find(second.name) && (is_named_shortly(first, second, between, text) ||
                                   is_made_word(first, second, between, text))) {
    names.set(short_form_key(second.name), first.name);
    return &second;
  }
  if (is_short_for(first.name, second.name)) {
    names.set(short_form_key(first.name), second.name);
    return &first;
  }
  return nullptr;
}

std::vector<std::pair<std::size_t, std::size_t>> ShortForms::infer(
    const std::vector<NamedMention>& mentions) {
  std::vector<std::size_t> acronyms;
  std::set<std::string> seen;
  std::bitset<256> first_bytes;
  for (std::size_t m = 0; m < mentions.size(); ++m) {
    if (!is_organisation(mentions[m]) || !is_acronym(mentions[m].name)) continue;
    const std::string key = short_form_key(mentions[m].name);
    if (of_others_.has(key) || !seen.insert(key).second) continue;
    acronyms.push_back(m);
    first_bytes.set(static_cast<unsigned char>(mentions[m].name[0]));
  }
  std::vector<std::pair<std::size_t, std::size_t>> inferred;
  if (acronyms.empty()) return inferred;
  std::map<std::string, InitialsOf> by_initials;
  std::set<std::string> first_words;  // of longer names: "UBS" of UBS Securities
  for (std::size_t m = 0; m < mentions.size(); ++m) {
    const std::string& name = mentions[m].name;
    if (!is_organisation(mentions[m]) || name.find(' ') == std::string::npos ||
        !first_bytes.test(static_cast<unsigned char>(name[0])) || ends_in_number(name))
      continue;
    first_words.insert(short_form_key(name.substr(0, name.find(' '))));
    const std::string shorter = without_legal_form(name);
    const std::vector<std::string> words = company_words(shorter);
    const auto note = [&](const std::string& form) {
      InitialsOf& known = by_initials[initials(form, false)];
      if (known.mention == kNoMention) known = {m, words, false};
      known.several = known.several || known.words != words;
    };
    note(name);
    if (shorter.size() < name.size()) note(shorter);
  }
  for (const std::size_t m : acronyms) {
    const std::string key = short_form_key(mentions[m].name);
    std::string letters = key;
    std::erase(letters, '&');
    const auto known = by_initials.find(letters);
    if (known == by_initials.end() || known->second.several || first_words.contains(key)) continue;
    const NamedMention& named = mentions[known->second.mention];
    // Two letters are many things: the name stands before them, but for a headline's.
    const bool behind = known->second.mention > m && !mentions[m].in_title;
    if (behind && letters.size() < kLettersBefore) continue;
    if (!has_same_joint(mentions[m].name, named.name)) continue;
    if (has_word(named.name, mentions[m].name) || is_known_for_another(key, named.name)) continue;
    of_others_.set(key, name_in_mixed_case(named.name));
    inferred.emplace_back(m, known->second.mention);
  }
  return inferred;
}

const std::string* ShortForms::long_form(const NamedMention& mention) const {
  return (is_place(mention) ? of_places_ : of_others_).find(mention.name);
}

void ShortForms::Names::set(std::string key, std::string name) {
  if (!key.empty()) first_letters_ |= letter_bit(key[0]);
  names_[std::move(key)] = std::move(name);
}

const std::string* ShortForms::Names::find(std::string_view form) const {
  // Most forms begin with another letter; only of a letter of ASCII it is known what it folds to.
  const bool letter = !form.empty() && is_ascii_letter(form[0]);
  if (letter ? (first_letters_ & letter_bit(form[0])) == 0 : names_.empty()) return nullptr;
  const auto found = names_.find(short_form_key(form));
  return found == names_.end() ? nullptr : &found->second;
}

}  // namespace dateline
