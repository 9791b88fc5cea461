#include "indexer/analyse/entities/possessive_names.h"

#include <algorithm>
#include <optional>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "indexer/analyse/entities/person_signs.h"
#include "indexer/analyse/entities/plain_fold.h"
#include "indexer/analyse/entities/word_set.h"

namespace dateline {
namespace {

const WordSet& firms() {
  static const WordSet words = {
      "addenbrooke", "applebee", "arby",    "barnardo", "bewley",  "bloomingdale", "burdine",
      "byju",        "carrabba", "culver",  "dillard",  "filene",  "haldiram",     "kellogg",
      "hardee",      "harrah",   "macy",    "mcdonald", "mcvitie", "moody",        "nando",
      "sainsbury",   "smucker",  "sotheby", "supermac", "zaxby"};
  return words;
}

// Forenames and surnames as well.
const WordSet& ambiguous_firms() {
  static const WordSet words = {"barron", "beck",     "bullock", "campbell", "casey",
                                "chili",  "christie", "denny",   "dick",     "domino",
                                "foster", "friendly", "hershey", "kohl",     "levi",
                                "lloyd",  "lowe",     "maclean", "shaw",     "wendy"};
  return words;
}

// Of these, whom news names by the forename alone.
bool is_usual_forename(const Unit& unit) {
  static const WordSet words = {"casey", "denny", "dick", "wendy"};
  return words.has(unit);
}

bool is_verb(const Unit& unit) {
  static const WordSet words = {
      "said",     "says",    "has",       "have",     "had",       "is",     "was",     "were",
      "are",      "will",    "would",     "also",     "reported",  "posted", "fell",    "rose",
      "dropped",  "raised",  "lost",      "gained",   "dominated", "blamed", "opened",  "closed",
      "launched", "expects", "announced", "declined", "added",     "did",    "does",    "isn",
      "doesn",    "didn",    "wasn",      "won",      "reports",   "posts",  "plans",   "shed",
      "slid",     "surged",  "slipped",   "jumped",   "sank",      "soared", "tumbled", "climbed",
      "cut",      "lifts",   "lifted",    "leads",    "owns",      "blames", "warns",   "warned"};
  return words.has(unit);
}

// "(WEN; Buy)", "(NYSE: WEN)"; not "(Wendy's mother)".
bool is_ticker_in_brackets(const TagDocument& document, std::size_t i) {
  if (document.mark_at(i) != '(' || i + 1 >= document.units.size()) return false;
  const char behind = document.mark_at(i + 2);
  return document.units[i + 1].is(kUnitAllUpper) &&
         (behind == ')' || behind == ';' || behind == ':');
}

bool is_chief_officer(const TagDocument& document, std::size_t i) {
  static const WordSet chief = {"chief"};
  static const WordSet officers = {"executive", "financial", "operating"};
  return chief.has(document.units[i]) && i + 1 < document.units.size() &&
         officers.has(document.units[i + 1]);
}

// What stands behind a name, and not between a possessive and its noun.
bool closes(const TagDocument& document, std::size_t i) {
  static const WordSet words = {
      "and",   "or",     "to",         "in",          "on",          "at",        "of",
      "for",   "with",   "by",         "from",        "which",       "that",      "who",
      "store", "stores", "restaurant", "restaurants", "shares",      "stock",     "corp",
      "inc",   "co",     "ceo",        "franchisee",  "franchisees", "locations", "headquarters"};
  if (i >= document.units.size()) return true;
  const Unit& unit = document.units[i];
  static const WordSet now = {"now"};
  if (now.has(unit)) return i + 1 < document.units.size() && is_verb(document.units[i + 1]);
  return is_verb(unit) || words.has(unit) || is_ticker_in_brackets(document, i) ||
         is_chief_officer(document, i) ||
         (unit.mark != 0 && unit.mark != '"' && unit.mark != '(' && unit.mark != '$');
}

// Names of several words with such a one among them; what stands around that makes them clear.
struct LongName {
  std::vector<std::uint32_t> before;
  std::vector<std::uint32_t> behind;
};

class LongNames {
 public:
  LongNames() {
    static constexpr std::string_view kNames[] = {"bj's wholesale",
                                                  "bj's wholesale club",
                                                  "carl's jr.",
                                                  "carrabba's italian grill",
                                                  "casey's general stores",
                                                  "chuck e. cheese's",
                                                  "dick's sporting goods",
                                                  "divi's laboratories",
                                                  "divi's labs",
                                                  "domino's pizza",
                                                  "dr reddy's",
                                                  "dr. reddy's",
                                                  "dr reddy's laboratories",
                                                  "dr. reddy's laboratories",
                                                  "famous dave's",
                                                  "gold's gym",
                                                  "jack daniel's",
                                                  "jimmy john's",
                                                  "long john silver's",
                                                  "marie callender's",
                                                  "marshall field's",
                                                  "nathan's famous",
                                                  "newman's own",
                                                  "papa john's",
                                                  "papa john's pizza",
                                                  "papa murphy's",
                                                  "peet's coffee",
                                                  "raising cane's",
                                                  "ruth's chris",
                                                  "sam's club",
                                                  "shaw's supermarkets",
                                                  "trader joe's",
                                                  "victoria's secret"};
    for (const std::string_view name : kNames) add(name);
  }

  // The units of the longest one around unit `i`, which has an s behind; none where none is.
  UnitRange around(const TagDocument& document, std::size_t i) const {
    UnitRange longest{i, i};
    const auto found = names_.find(document.units[i].folded);
    if (found == names_.end()) return longest;
    for (const LongName& name : found->second) {
      const UnitRange whole{i - std::min(i, name.before.size()), i + 3 + name.behind.size()};
      if (stands_at(document, name, i) && whole.size() > longest.size()) longest = whole;
    }
    return longest;
  }

  // Whether the words before the apostrophe are all of one, or the end of it.
  bool end_in(std::string_view words) const { return ends_.contains(fold_plain(words)); }

 private:
  void add(std::string_view text) {
    LongName name;
    std::uint32_t word = 0;
    const std::size_t apostrophe = text.find('\'');
    if (apostrophe + 2 == text.size()) ends_.insert(std::string(text.substr(0, apostrophe)));
    for (std::size_t at = 0; at < text.size();) {
      const std::size_t end = std::min(text.find(' ', at), text.size());
      const std::string_view part = text.substr(at, end - at);
      if (part.ends_with("'s")) {
        word = hash_folded(part.substr(0, part.size() - 2));
      } else {
        (word == 0 ? name.before : name.behind).push_back(hash_folded(part));
      }
      at = end + 1;
    }
    names_[word].push_back(std::move(name));
  }

  static bool stands_at(const TagDocument& document, const LongName& name, std::size_t i) {
    const auto& units = document.units;
    if (name.before.size() > i || i + 3 + name.behind.size() > units.size()) return false;
    const auto are = [&](const std::vector<std::uint32_t>& words, std::size_t first) {
      for (std::size_t k = 0; k < words.size(); ++k) {
        const Unit& unit = units[first + k];
        if (unit.folded != words[k] || !unit.is(kUnitCapital)) return false;
      }
      return true;
    };
    return are(name.before, i - name.before.size()) && are(name.behind, i + 3);
  }

  std::unordered_map<std::uint32_t, std::vector<LongName>> names_;  // by the word with the s
  std::unordered_set<std::string> ends_;
};

const LongNames& long_names() {
  static const LongNames names;
  return names;
}

class PossessiveNames {
 public:
  explicit PossessiveNames(const std::vector<TaggedField>& fields) : fields_(fields) {
    surnames_.reserve(fields.size());
    for (const TaggedField& field : fields) surnames_.emplace_back(*field.document, *field.spans);
  }

  void run() {
    std::vector<std::vector<Candidate>> candidates(fields_.size());
    for (std::size_t f = 0; f < fields_.size(); ++f) gather(*fields_[f].document, candidates[f]);
    for (std::size_t f = 0; f < fields_.size(); ++f) {
      if (!candidates[f].empty()) settle(fields_[f], candidates[f]);
    }
  }

 private:
  struct Candidate {
    UnitRange firm;
    std::uint32_t word;
    bool clear;
  };

  bool is_surname(std::uint32_t word) {
    return std::ranges::any_of(surnames_, [&](Surnames& of) { return of.has(word); });
  }

  // "Wendy" alone somewhere, and no firm's name.
  bool is_forename(std::uint32_t word) {
    if (!forenames_) {
      forenames_.emplace();
      for (const TaggedField& field : fields_) {
        for (const NameSpan& span : *field.spans) {
          if (span.type == EntityType::kPerson && span.units.size() == 1 &&
              !has_s_behind(*field.document, span.units.first))
            forenames_->insert(field.document->units[span.units.first].folded);
        }
      }
    }
    return forenames_->contains(word);
  }

  // Firms that are so by all that stands around them, to begin with.
  bool is_clear(const TagDocument& document, std::size_t i) {
    const bool known = firms().has(document.units[i]);
    if (!known && !closes(document, i + 3)) return false;
    if (is_usual_forename(document.units[i]) && is_forename(document.units[i].folded)) return false;
    if (known && i + 3 < document.units.size() && is_verb(document.units[i + 3])) return true;
    return !is_surname(document.units[i].folded);
  }

  void gather(const TagDocument& document, std::vector<Candidate>& candidates) {
    const std::size_t count = document.units.size();
    for (const TagRun& run : document.runs) {
      // Few words have an apostrophe behind.
      const std::size_t last = std::min<std::size_t>(run.end + 1, count);
      for (std::size_t i = run.begin + 1; i < last; ++i) {
        if (document.units[i].mark == '\'') take(document, i - 1, candidates);
      }
    }
  }

  // Unit `i`, which has an apostrophe behind.
  void take(const TagDocument& document, std::size_t i, std::vector<Candidate>& candidates) {
    const Unit& unit = document.units[i];
    if (!unit.is(kUnitCapital) || !has_s_behind(document, i)) return;
    const UnitRange longer = long_names().around(document, i);
    const bool is_long = longer.size() > 0;
    if (!is_long &&
        ((!firms().has(unit) && !ambiguous_firms().has(unit)) || is_titled(document, i)))
      return;
    const bool clear = is_long || is_clear(document, i);
    candidates.push_back({is_long ? longer : UnitRange{i, i + 3}, unit.folded, clear});
    if (clear) clear_.insert(unit.folded);
  }

  void settle(const TaggedField& field, const std::vector<Candidate>& candidates) {
    std::vector<NameSpan>& spans = *field.spans;
    std::vector<NameSpan> all;
    auto span = spans.begin();
    for (const Candidate& candidate : candidates) {
      // "Wendy's burgers", when Wendy's has said something.
      if (!candidate.clear && (!clear_.contains(candidate.word) || is_surname(candidate.word)))
        continue;
      UnitRange firm = candidate.firm;
      while (span != spans.end() && span->units.last <= firm.first) all.push_back(*span++);
      const bool begun = span != spans.end() && span->units.first < firm.first;
      const bool longer = span != spans.end() && span->units.last > firm.last;
      if (begun || (longer && span->units.first == firm.first)) continue;
      while (span != spans.end() && span->units.first < firm.last) {
        firm.last = std::max(firm.last, span->units.last);  // "Domino's" and "Pizza Group Plc"
        ++span;
      }
      all.push_back({firm, EntityType::kOrganisation});
    }
    all.insert(all.end(), span, spans.end());
    spans = std::move(all);
  }

  const std::vector<TaggedField>& fields_;
  std::vector<Surnames> surnames_;  // of each field
  std::optional<std::unordered_set<std::uint32_t>> forenames_;
  std::unordered_set<std::uint32_t> clear_;  // the words of firms that are clear somewhere
};

}  // namespace

bool has_s_behind(const TagDocument& document, std::size_t i) {
  const auto& units = document.units;
  return i + 2 < units.size() && units[i + 1].mark == '\'' && !units[i + 1].is(kUnitSpaceBefore) &&
         !units[i + 2].is(kUnitSpaceBefore) && units[i + 2].end - units[i + 2].begin == 1;
}

bool may_be_possessed(const TagDocument& document, std::size_t i) {
  static const WordSet adverbs = {"again",   "ago",     "as",   "but",  "daily", "every", "here",
                                  "instead", "now",     "soon", "than", "then",  "there", "this",
                                  "today",   "tonight", "too",  "when", "where", "while"};
  return !closes(document, i) && document.units[i].is(kUnitWord) &&
         !document.units[i].is(kUnitSentenceStart) && !adverbs.has(document.units[i]) &&
         (document.lex[i].flags & (kLexCalendar | kLexSpeech)) == 0;
}

bool goes_without_s(const TagDocument& document, const UnitRange& name) {
  const Unit& word = document.units[name.first];
  return name.size() == 3 && has_s_behind(document, name.first) && !is_usual_forename(word) &&
         (firms().has(word) || ambiguous_firms().has(word));
}

bool ends_in_own_s(std::string_view name) {
  const auto is_apostrophe = [](char c) { return c == '\'' || c == '\x99'; };  // a curly one's end
  if (name.size() < 2 || is_apostrophe(name.back())) return false;
  const std::size_t apostrophe = name.size() - 2;
  if (!is_apostrophe(name[apostrophe])) return false;
  if (name.starts_with("St. ") || name.starts_with("Saint ")) return true;
  std::string_view word = name.substr(0, apostrophe);
  if (word.ends_with("\xE2\x80")) word.remove_suffix(2);
  if (long_names().end_in(word)) return true;
  const std::size_t blank = word.find_last_of(' ');
  if (blank != word.npos) word.remove_prefix(blank + 1);
  const std::uint32_t folded = hash_folded(fold_plain(word));
  static const std::uint32_t poor = hash_folded("poor");
  return firms().has(folded) || ambiguous_firms().has(folded) || folded == poor;
}

void find_possessive_names(const std::vector<TaggedField>& fields) {
  PossessiveNames(fields).run();
}

}  // namespace dateline
