#include "indexer/analyse/entities/leading_titles.h"

#include <algorithm>
#include <set>
#include <string_view>
#include <utility>

#include "indexer/analyse/entities/labels.h"
#include "indexer/analyse/entities/office_letters.h"
#include "indexer/analyse/entities/person_signs.h"
#include "indexer/analyse/entities/title_words.h"
#include "indexer/analyse/entities/word_set.h"

namespace dateline {
namespace {

constexpr std::size_t kMostWords = 3;  // of a name behind a title
constexpr std::size_t kMostWordsOfPerson = 5;
constexpr std::uint32_t kNoPerson =
    kLexOrgHead | kLexPlaceHead | kLexTeam | kLexCalendar | kLexNature | kLexRole;

// "CEO Ada Ray": seats and offices, which are no initials.
const WordSet kOffices = {"acm", "acp", "adgp", "aig", "aigp", "asi",  "cdo", "rdc",  "asj", "asp",
                          "avm", "ceo", "cfo",  "cji", "cjp",  "coas", "coo", "csp",  "cto", "dci",
                          "dcp", "dgp", "dig",  "dpm", "dpo",  "dpp",  "dsp", "eam",  "igp", "ilb",
                          "lhp", "mep", "mla",  "mna", "mp",   "mpa",  "msp", "ocpd", "olb", "pm",
                          "qb",  "rhp", "sac",  "sdm", "sdpo", "sho",  "ssp", "wpc"};

// "WR Bo Lee", "VP Ada Ray": positions on the field and offices, which may be initials where one
// word follows ("TE Lawrence", "VP Singh").
const WordSet kPositions = {"ac", "cas", "cb", "ci", "cm", "cp", "cs", "dc", "de", "dp",
                            "dt", "fs",  "ig", "lb", "lg", "lt", "ot", "pc", "ps", "rb",
                            "rg", "rt",  "si", "sp", "ss", "te", "vp", "wr"};

// The Irish guard, and the force.
const WordSet kGardas = {"garda", "gda", "gda."};

// Kenya's secretaries and the deputy of its president.
const WordSet kSecretaries = {"cas", "cs", "dp", "ps"};

// "Gen Ada Ray", but not "Gen Ray", who may go by that name, as Oba and Thiru Ray may.
const WordSet kRanks = {"brig", "col", "gen", "hon", "master", "oba", "reeve", "thiru"};

const WordSet kKnight = {"sir"};
const WordSet kMiss = {"selvi"};

// Whether two more words with capitals stand behind.
bool goes_on_twice(const TagDocument& document, std::size_t i) {
  const auto goes_on = [&](std::size_t k) {
    return k < document.units.size() && document.units[k].is(kUnitCapital) &&
           document.units[k].is(kUnitSpaceBefore) && !document.units[k].is(kUnitSentenceStart);
  };
  return goes_on(i + 1) && goes_on(i + 2);
}

// "Sir" behind another title that is no part of the span: "Ratu Sir Ado Ray".
bool is_knight(const TagDocument& document, std::size_t i) {
  return i > 0 && kKnight.has(document.units[i]) && is_title_word(document.units[i - 1]) &&
         document.units[i - 1].is(kUnitCapital) && goes_on_twice(document, i);
}

// "Selvi A. Ray", Miss in Tamil, and otherwise a forename.
bool is_miss(const TagDocument& document, std::size_t i) {
  return kMiss.has(document.units[i]) && goes_on_twice(document, i) &&
         document.units[i + 1].is(kUnitPoint) &&
         document.units[i + 1].end - document.units[i + 1].begin == 2;
}

bool is_title(const TagDocument& document, std::size_t i) {
  const Unit& unit = document.units[i];
  if (unit.is(kUnitAllUpper) && !unit.is(kUnitCapsText))
    return kOffices.has(unit) || (kPositions.has(unit) && goes_on_twice(document, i));
  return unit.is(kUnitCapital) &&
         (is_title_word(unit) || (kRanks.has(unit) && goes_on_twice(document, i)) ||
          is_knight(document, i) || is_miss(document, i));
}

bool is_known_name(const TagDocument& document, std::size_t i) {
  return (document.lex[i].flags & (kLexForename | kLexSurname)) != 0;
}

// "Sheriff Rector".
bool is_lone_name(const TagDocument& document, std::size_t i) {
  return is_known_name(document, i) || is_titled(document, i);
}

// A word that nothing else is known of, as many surnames are.
bool is_unknown_name(const TagDocument& document, std::size_t i) {
  const UnitLex& lex = document.lex[i];
  const Unit& unit = document.units[i];
  return unit.is(kUnitCapital) && !unit.is(kUnitAllUpper) && lex.flags == 0 &&
         lex.phrase_length == 0 && lex.small_share < kHalfSmall;
}

// Seats and ranks that firms seldom go by.
bool is_office_of_persons(const Unit& unit) {
  static const WordSet offices = {"acp", "adgp", "aigp", "asi", "asj", "asp", "avm", "cji", "cjp",
                                  "cm",  "csp",  "dci",  "dcp", "dgp", "dig", "dpm", "dsp", "eam",
                                  "igp", "mep",  "mla",  "mna", "mpa", "msp", "pm",  "ssp"};
  return unit.is(kUnitAllUpper) && offices.has(unit);
}

// "SP City Bo Ray": who heads a branch of the police.
bool heads_branch(const TagDocument& document, std::size_t i, std::size_t last) {
  static const WordSet ranks = {"acp", "aig", "asp", "dcp", "dig", "dsp", "sp", "ssp"};
  return i + 3 < last && document.units[i].is(kUnitAllUpper) && ranks.has(document.units[i]) &&
         is_police_branch(document.units[i + 1]);
}

// "Bokoro Hadlani": two or three words that may be names and nothing else.
bool are_names(const TagDocument& document, std::size_t first, std::size_t last) {
  if (last - first < 2 || last - first > kMostWords) return false;
  for (std::size_t i = first; i < last; ++i) {
    if (!is_known_name(document, i) && !is_unknown_name(document, i)) return false;
  }
  return true;
}

// "PM Bokoro congratulated"; India's schemes are called so too.
bool is_premier(const TagDocument& document, std::size_t i, std::size_t last) {
  static const WordSet article = {"the"};
  static const WordSet schemes = {
      "awas",   "cares",    "fasal", "garib",   "gati",  "gatishakti",  "jan",
      "janman", "kisan",    "kusum", "matsya",  "mitra", "mudra",       "poshan",
      "shri",   "svanidhi", "surya", "ujjwala", "usha",  "vishwakarma", "yasasvi"};
  const bool one = i + 2 == last && is_unknown_name(document, i + 1);
  return one && !schemes.has(document.units[i + 1]) && last < document.units.size() &&
         !document.units[last].is(kUnitCapital) && document.units[last].is(kUnitWord) &&
         (i == 0 || !article.has(document.units[i - 1]));
}

// "PS Ada Ray", "Garda Ada Ray"; "the PS Ada Ray" is a steamer.
bool is_secretary_or_garda(const TagDocument& document, std::size_t i, std::size_t last) {
  static const WordSet article = {"the"};
  if (i > 0 && article.has(document.units[i - 1])) return false;
  const Unit& unit = document.units[i];
  return i + 3 == last &&
         ((kSecretaries.has(unit) && unit.is(kUnitAllUpper)) || kGardas.has(unit)) &&
         are_names(document, i + 1, last) && (document.lex[i + 1].flags & kLexForename) != 0;
}

// "PM Sunak", "DGP Rao" and "DIG Mbugua said", but not "DSP Group" and "PM Kisan said".
bool is_minister_in_capitals(const TagDocument& document, std::size_t i, std::size_t last) {
  static const WordSet schemes = {"cm", "eam", "pm"};
  if (heads_branch(document, i, last)) return are_names(document, i + 2, last);
  if (is_secretary_or_garda(document, i, last)) return true;
  if (i + 1 >= last || !is_office_of_persons(document.units[i])) return false;
  if (is_known_name(document, last - 1)) return true;
  if (schemes.has(document.units[i])) return is_premier(document, i, last);
  if (are_names(document, i + 1, last)) return true;
  return i + 2 == last && is_unknown_name(document, i + 1) && is_speaker(document, i + 1);
}

bool is_word(const TagDocument& document, std::size_t i, std::string_view word) {
  return i < document.units.size() && document.form(i) == word;
}

// Words that may be names, and are titles behind each other: "Tan" and "Sri".
bool is_pair(const TagDocument& document, std::size_t i) {
  return i + 1 < document.units.size() && may_end_title_pair(document.units[i + 1]) &&
         is_title_pair(document.form(i), document.form(i + 1));
}

// False for most units that begin no title, half of a pair or all of it.
bool may_begin_titles(const Unit& unit) {
  static const WordSet words = {
      &title_words_and_halves(), &kOffices, &kPositions, &kRanks, &kKnight, &kMiss};
  return words.has(unit);
}

// The apostrophe of "Dato'".
bool is_apostrophe(const TagDocument& document, std::size_t i) {
  return i < document.units.size() && !document.units[i].is(kUnitSpaceBefore) &&
         (document.units[i].mark == '\'' || document.form(i) == "\xE2\x80\x99");
}

// "Gen" behind a "Lt" that is no part of the span.
bool is_behind_half(const TagDocument& document, std::size_t first) {
  return first > 0 && may_end_title_pair(document.units[first]) && is_pair(document, first - 1);
}

// "Seri" behind a "Datuk" that is no part of the span, "Gen" behind such a "Lt".
bool goes_on_with_title(const TagDocument& document, std::size_t first) {
  static const WordSet titles = {"dato", "datuk", "datin"};
  if (first == 0 || !may_end_title_pair(document.units[first])) return false;
  if (is_behind_half(document, first)) return true;
  const std::size_t before =
      first > 1 && is_apostrophe(document, first - 1) ? first - 2 : first - 1;
  return (is_word(document, first, "Seri") || is_word(document, first, "Sri")) &&
         document.units[before].is(kUnitCapital) && titles.has(document.units[before]);
}

// "Sir" behind another title: "Ratu Sir Ado Okafo".
bool is_honour_behind(const TagDocument& document, std::size_t at, std::size_t last) {
  static const WordSet honours = {"dame", "lady", "sir"};
  return at + 1 < last && document.units[at].is(kUnitCapital) && honours.has(document.units[at]);
}

// Behind the titles that begin at `first`, before `last`.
std::size_t behind_titles(const TagDocument& document, std::size_t first, std::size_t last) {
  std::size_t at = first;
  if (goes_on_with_title(document, first) && first + 1 < last) ++at;
  for (;;) {
    const bool pair = at + 1 < last && (is_pair(document, at) || heads_branch(document, at, last));
    if (!pair && (at == last || !is_title(document, at))) break;
    at += pair ? 2 : 1;
    while (at < last && (document.units[at].mark == '.' || is_apostrophe(document, at) ||
                         is_word(document, at, "Seri") || is_word(document, at, "Sri") ||
                         is_honour_behind(document, at, last)))
      ++at;
  }
  return at;
}

// "Engr" of "Engr. Ada Ray": a title cut short that was taken for a name of its own.
bool is_short_title(const TagDocument& document, const NameSpan& span, const NameSpan& next) {
  constexpr std::size_t kFarthest = 3;  // units to the name: "Assoc. Prof. Ada Ray"
  const auto [first, last] = span.units;
  if (!is_short_title_word(document.units[first])) return false;
  if (span.units.size() != 1 || next.units.first == last) return false;
  if (next.type != EntityType::kPerson || next.units.first - last > kFarthest) return false;
  for (std::size_t i = last; i < next.units.first; ++i) {
    if (document.units[i].mark != '.' && (document.lex[i].flags & kLexTitle) == 0) return false;
  }
  return true;
}

// "M.H.R., Bo Ray" in "Ada Sow, M.H.R., Bo Ray, M.H.R.": the seat of the one before.
void cut_seats_before(const TagDocument& document, NameSpan& span) {
  static const WordSet seats = {"k.c.", "m.h.r.", "m.l.a.", "m.l.c.", "m.p.", "q.c."};
  const std::size_t first = span.units.first;
  if (span.units.size() > 2 && document.mark_at(first + 1) == ',' &&
      seats.has(document.units[first]) && document.units[first + 2].is(kUnitCapital))
    span.units.first += 2;
}

void drop_short_titles(const TagDocument& document, std::vector<NameSpan>& spans) {
  std::size_t kept = 0;
  for (std::size_t s = 0; s < spans.size(); ++s) {
    if (s + 1 < spans.size() && is_short_title(document, spans[s], spans[s + 1])) continue;
    spans[kept++] = spans[s];
  }
  spans.resize(kept);
}

// An office in capitals and the surname of who holds it.
using Holders = std::set<std::pair<std::uint32_t, std::uint32_t>>;

bool is_secretarys_letters(const Unit& unit) {
  return unit.is(kUnitAllUpper) && kSecretaries.has(unit);
}

// "AIG Okafor" and "Garda Okafor" where the article has Bo Okafor. "PS Okafor" may have initials,
// unless there was "PS Bo Okafor".
void name_by_surnames(const TagDocument& document, const Holders& holders,
                      std::vector<NameSpan>& spans) {
  static const WordSet others = {"aig", "cp", "dc", "dpo", "sac", "sho", "sp"};
  static const WordSet offices = {&others, &kSecretaries};
  Surnames surnames(document, spans);
  for (NameSpan& span : spans) {
    const Unit& office = document.units[span.units.first];
    const bool letters =
        office.is(kUnitAllUpper) && (is_office_of_persons(office) || offices.has(office));
    if (!letters && !kGardas.has(office)) continue;
    if (span.units.size() != 2) continue;
    const std::uint32_t surname = document.units[span.units.first + 1].folded;
    if (span.type == EntityType::kPerson ? !holders.contains({office.folded, surname})
                                         : !surnames.has(surname))
      continue;
    ++span.units.first;
    span.type = EntityType::kPerson;
  }
}

// "Oba Ray" where the article has "the Oba" or Ado Ray; else it is how a person is called.
void cut_obas(const TagDocument& document, std::vector<NameSpan>& spans) {
  static const WordSet oba = {"oba"};
  static const WordSet article = {"the"};
  const auto is_oba = [&](const NameSpan& span) {
    return span.type == EntityType::kPerson && span.units.size() == 2 &&
           oba.has(document.units[span.units.first]);
  };
  if (std::ranges::none_of(spans, is_oba)) return;
  bool spoken_of = false;
  for (std::size_t i = 1; i < document.units.size() && !spoken_of; ++i)
    spoken_of = oba.has(document.units[i]) && article.has(document.units[i - 1]);
  std::set<std::uint32_t> others;  // last words of persons with forenames
  for (const NameSpan& span : spans) {
    if (span.type == EntityType::kPerson && span.units.size() > 1 && !is_oba(span))
      others.insert(document.units[span.units.last - 1].folded);
  }
  for (NameSpan& span : spans) {
    if (is_oba(span) && (spoken_of || others.contains(document.units[span.units.last - 1].folded)))
      ++span.units.first;
  }
}

constexpr std::uint32_t kInitial = 3;  // bytes of "M. "

// The word behind an initial ("M. Poincare"); "" where the name is another.
std::string_view behind_initial(std::string_view name) {
  const bool initial = name.size() > kInitial && name[1] == '.' && name[2] == ' ';
  return initial ? name.substr(kInitial) : std::string_view();
}

// Takes "M." off all persons where it is Monsieur, by a French paper's custom: two of them or
// more, and nobody with another initial alone.
void cut_messieurs(const TagDocument& document, std::vector<NameSpan>& spans) {
  constexpr std::size_t kFewest = 2;
  std::set<std::string_view> named;
  for (const NameSpan& span : spans) {
    const std::string_view name = text_of(document, span.units);
    const std::string_view word = behind_initial(name);
    if (word.empty() || span.type != EntityType::kPerson || word.find(' ') != word.npos) continue;
    if (name[0] != 'M') return;
    named.insert(word);
  }
  if (named.size() < kFewest) return;
  for (NameSpan& span : spans) {
    const std::string_view name = text_of(document, span.units);
    if (span.type != EntityType::kPerson || name[0] != 'M') continue;
    if (behind_initial(name).empty()) continue;
    const std::uint32_t begin = document.units[span.units.first].begin + kInitial;
    while (document.units[span.units.first].begin < begin) ++span.units.first;
  }
}

// "Baroness von Ray".
bool is_particle_of_name(const Unit& unit) {
  static const WordSet particles = {"da", "de", "del", "della", "di", "du", "van", "von", "zu"};
  return !unit.is(kUnitHasUpper) && particles.has(unit);
}

// Whether units [first, last) can be a person's whole name.
bool is_name(const TagDocument& document, std::size_t first, std::size_t last, std::size_t most) {
  std::size_t words = 0;
  for (std::size_t i = first; i < last; ++i) {
    const Unit& unit = document.units[i];
    if ((document.lex[i].flags & kNoPerson) != 0 || unit.is(kUnitNumber)) return false;
    if (i == first || unit.is(kUnitSpaceBefore)) ++words;
  }
  const bool particle = first + 1 < last && is_particle_of_name(document.units[first]);
  return words > 0 && words <= most &&
         document.units[particle ? first + 1 : first].is(kUnitCapital);
}

}  // namespace

bool is_occupation(const Unit& unit) {
  static const WordSet words = {
      "accountant",   "activist",       "adviser",       "advisor",      "advocate",
      "airman",       "allrounder",     "ambulanceman",  "analyst",      "archaeologist",
      "architect",    "astronaut",      "astronomer",    "auditor",      "banker",
      "barrister",    "bassist",        "batsman",       "batter",       "biologist",
      "blogger",      "broadcaster",    "broker",        "businessman",  "businesswoman",
      "campaigner",   "caretaker",      "challenger",    "chemist",      "comedian",
      "commentator",  "composer",       "conductor",     "contestant",   "coroner",
      "cosmonaut",    "councillor",     "councilor",     "cyclist",      "delegate",
      "demographer",  "designer",       "diplomat",      "drummer",      "economist",
      "entrepreneur", "epidemiologist", "facilitator",   "filmmaker",    "financier",
      "firefighter",  "fisherman",      "footballer",    "forecaster",   "geologist",
      "goalkeeper",   "guitarist",      "headmaster",    "headmistress", "historian",
      "immunologist", "incumbent",      "journalist",    "lawmaker",     "lawyer",
      "lecturer",     "leggie",         "legislator",    "magistrate",   "medalist",
      "medallist",    "meteorologist",  "midfielder",    "midwife",      "newcomer",
      "nominee",      "novelist",       "nurse",         "organiser",    "organizer",
      "pacer",        "paediatrician",  "painter",       "paramedic",    "pathologist",
      "pensioner",    "photographer",   "physicist",     "pianist",      "playwright",
      "podcaster",    "policeman",      "postman",       "preacher",     "principal",
      "producer",     "prosecutor",     "psychologist",  "qualifier",    "quarterback",
      "rapper",       "referee",        "researcher",    "resident",     "schoolteacher",
      "scientist",    "sculptor",       "seamer",        "shopkeeper",   "singer",
      "sociologist",  "solicitor",      "songwriter",    "speedster",    "spokesperson",
      "storyteller",  "striker",        "surgeon",       "teammate",     "teenager",
      "trainer",      "undertaker",     "veteran",       "villager",     "violinist",
      "volunteer",    "voter",          "whistleblower", "wicketkeeper", "winger",
      "youtuber"};
  return words.has(unit);
}

void cut_leading_titles(const TagDocument& document, std::vector<NameSpan>& spans) {
  drop_short_titles(document, spans);
  Holders holders;
  std::erase_if(spans, [&](NameSpan& span) {
    cut_seats_before(document, span);
    const UnitRange range = span.units;
    if (!may_begin_titles(document.units[range.first])) return false;
    const std::size_t name = behind_titles(document, range.first, range.last);
    const bool person = span.type == EntityType::kPerson;
    const bool titled = name != range.first &&
                        (person || makes_person_of_title(document.units[range.first]) ||
                         is_pair(document, range.first) || is_behind_half(document, range.first) ||
                         is_minister_in_capitals(document, range.first, range.last));
    if (titled && name == range.last && person) return !is_lone_name(document, range.first);
    const std::size_t most = person ? kMostWordsOfPerson : kMostWords;
    if (titled && is_name(document, name, range.last, most)) {
      if (range.last - name > 1 && is_secretarys_letters(document.units[range.first]))
        holders.emplace(document.units[range.first].folded, document.units[range.last - 1].folded);
      span.units.first = name;
      span.type = EntityType::kPerson;
    }
    return false;
  });
  name_by_surnames(document, holders, spans);
  cut_obas(document, spans);
  cut_messieurs(document, spans);
}

}  // namespace dateline
