#include "indexer/analyse/entities/name_heads.h"

#include "indexer/analyse/entities/labels.h"
#include "indexer/analyse/entities/leading_titles.h"
#include "indexer/analyse/entities/word_set.h"

namespace dateline {
namespace {

// Those that stand before surnames, and others behind a seat ("MPA Sardar Okafor"). Elsewhere
// "Sultan" and "Shahid" stand before forenames: Shahid Kapoor is not Kareena.
bool is_before_surnames(const TagDocument& document, std::size_t i) {
  static const WordSet honorifics = {"aunt", "auntie", "dona", "doña", "nana",
                                     "oom",  "pa",     "papa", "uncle"};
  static const WordSet seats = {"mla", "mna", "mp", "mpa"};
  return honorifics.has(document.units[i]) || (i > 0 && seats.has(document.units[i - 1]));
}

}  // namespace

bool is_no_name(const TagDocument& document, std::size_t i) {
  const UnitLex& lex = document.lex[i];
  const Unit& unit = document.units[i];
  const bool initial =
      unit.is(kUnitPoint) || (unit.end - unit.begin == 1 && (lex.flags & kLexPronoun) == 0);
  if (!unit.is(kUnitCapital) || initial || (lex.flags & (kLexForename | kLexSurname)) != 0)
    return false;
  if ((lex.flags & (kLexTitle | kLexRole | kLexPronoun)) != 0) return true;
  if (is_occupation(unit)) return true;
  return unit.is(kUnitSentenceStart) && lex.small_share >= kOrdinaryShare;
}

// "The German Brown", "Briton Evans": what he is, unless it may be his forename.
bool is_demonym_head(const TagDocument& document, std::size_t i) {
  static const WordSet the = {"the"};
  const UnitLex& lex = document.lex[i];
  if (!document.units[i].is(kUnitCapital) || (lex.flags & kLexDemonym) == 0) return false;
  const bool name = (lex.flags & (kLexForename | kLexSurname)) != 0;
  return !name || (i > 0 && the.has(document.units[i - 1]));
}

bool is_honoured(const TagDocument& document, const UnitRange& name) {
  static const WordSet honorifics = {
      "aunt", "auntie", "baba",   "dona",   "doña",  "haji",   "hajji",  "mama", "nana", "oom",
      "pa",   "papa",   "sardar", "shahid", "sheik", "sheikh", "sultan", "tata", "uncle"};
  return name.last - name.first == 2 && document.units[name.first].is(kUnitCapital) &&
         honorifics.has(document.units[name.first]);
}

namespace {

// "Briton Evans" where Dan Evans is named, and "Croat Marin Ray".
void trim_demonym(const TagDocument& document, const UnitRange& name, const NameBearers& bearers,
                  NameSpan& span) {
  const UnitRange rest = {name.first + 1, name.last};
  if (!document.units[rest.first].is(kUnitCapital)) return;
  if (rest.last - rest.first == 1) {
    const Bearer* bearer = bearers.find(document, rest);
    if (bearer == nullptr || !bearer->surname) return;
  } else if (span.type != EntityType::kPerson ||
             (document.lex[rest.first].flags & kLexForename) == 0) {
    return;
  }
  span.units.first = rest.first;
  span.type = EntityType::kPerson;
}

}  // namespace

namespace {

// "Oust" of a headline's "Delegates Oust Ray": in headlines alone, while the body has Ray without.
bool is_headlines_verb(const TagDocument& document, const ArticleWords& words,
                       const UnitRange& name) {
  static const WordSet verbs = {
      "accuse",  "accuses",  "acquit",  "acquits", "arrest",   "arrests",   "ask",      "asks",
      "assail",  "assails",  "attack",  "attacks", "ban",      "bans",      "blame",    "blames",
      "blast",   "blasts",   "boo",     "cheer",   "cite",     "cites",     "convict",  "convicts",
      "defeat",  "defeats",  "defend",  "defends", "dump",     "dumps",     "elect",    "elects",
      "endorse", "endorses", "eye",     "eyes",    "fire",     "fires",     "flay",     "flays",
      "free",    "frees",    "greet",   "greets",  "grill",    "grills",    "hire",     "hires",
      "honor",   "honors",   "indict",  "indicts", "jail",     "jails",     "laud",     "lauds",
      "mourn",   "mourns",   "nab",     "nabs",    "name",     "names",     "nominate", "nominates",
      "oppose",  "opposes",  "oust",    "ousts",   "probe",    "probes",    "quiz",     "rap",
      "raps",    "reject",   "rejects", "rout",    "routs",    "seek",      "seeks",    "sentence",
      "slam",    "slams",    "slay",    "slays",   "snub",     "snubs",     "subpoena", "sue",
      "sues",    "tell",     "tells",   "trounce", "trounces", "upset",     "upsets",   "urge",
      "urges",   "want",     "wants",   "welcome", "welcomes", "subpoenas", "sentences"};
  const Unit& unit = document.units[name.first];
  if (!document.is_title || name.size() != 2 || name.first == 0 || !verbs.has(unit) ||
      (document.lex[name.first].flags & kLexForename) != 0)
    return false;
  const WordFacts* verb = words.find(unit.folded);
  const WordFacts* person = words.find(document.units[name.last - 1].folded);
  // A headline of three words does not count as capitalised throughout.
  const int here = unit.is(kUnitTitleText) || unit.is(kUnitCapsText) ? 0 : 1;
  return document.units[name.first - 1].is(kUnitCapital) && verb != nullptr &&
         verb->capital <= here && person != nullptr && person->capital > here;
}

// "The Ray-led government" where the article has Bo Ray: his name, and what a hyphen ties to it.
// Not where it may be a place's or a firm's ("the Kent-led councils"), as what is owned is.
bool is_leader_tied(const TagDocument& document, const UnitRange& name,
                    const NameBearers& bearers) {
  static const WordSet ties = {"appointed", "era", "headed", "led"};
  if (document.mark_at(name.last - 2) != '-' || !ties.has(document.units[name.last - 1]))
    return false;  // nearly all
  constexpr std::uint32_t kOthers =
      kLexCountry | kLexCapital | kLexBigCity | kLexCity | kLexRegion | kLexOrganisation;
  if (name.size() != 3 || (document.lex[name.first].flags & kOthers) != 0) return false;
  const Bearer* bearer = bearers.find(document, {name.first, name.first + 1});
  return bearer != nullptr && bearer->surname;
}

// "CM Ray" of a headline, where the body has Bo Ray: an office before the surname of who holds it,
// and hardly initials.
bool is_headlines_office(const TagDocument& document, const UnitRange& name,
                         const NameBearers& bearers) {
  static const WordSet offices = {"cm", "cs", "dp", "ps"};
  const Unit& office = document.units[name.first];
  if (!document.is_title || name.size() != 2 || !office.is(kUnitAllUpper) ||
      office.is(kUnitCapsText) || !offices.has(office))
    return false;
  const Bearer* bearer = bearers.find(document, {name.first + 1, name.last});
  return bearer != nullptr && bearer->surname;
}

}  // namespace

// "Neither Rice", "Qualifier Ray", "Caretaker Ada Ray": the words before are no part of the name.
void trim_heads(const TaggedField& field, const ArticleWords& words, const NameBearers& bearers) {
  const TagDocument& document = *field.document;
  for (NameSpan& span : *field.spans) {
    if (span.type == EntityType::kPlace) continue;
    const UnitRange name = span.units;
    if (name.last - name.first < 2) continue;
    if (is_leader_tied(document, name, bearers)) {
      span.units.last = name.first + 1;
      span.type = EntityType::kPerson;
      continue;
    }
    if (is_demonym_head(document, name.first)) {
      trim_demonym(document, name, bearers, span);
      continue;
    }
    if (is_headlines_office(document, name, bearers)) {
      ++span.units.first;
      span.type = EntityType::kPerson;
      continue;
    }
    if (span.type != EntityType::kPerson) continue;
    if (is_headlines_verb(document, words, name)) {
      ++span.units.first;
      continue;
    }
    if (!is_no_name(document, name.first)) continue;
    if (name.last - name.first == 2) {
      const Bearer* bearer = bearers.find(document, {name.first + 1, name.last});
      const bool mere = bearer == nullptr && !is_occupation(document.units[name.first]);
      if (mere || (bearer != nullptr && document.units[name.first].folded == bearer->particle))
        continue;
    } else if (document.units[name.first + 1].is(kUnitPoint)) {
      continue;
    } else if ((document.lex[name.first + 1].flags & kLexForename) == 0 &&
               !is_occupation(document.units[name.first])) {
      continue;
    }
    ++span.units.first;
  }
}

void Honorifics::note_lone_persons(const TaggedField& field) {
  for (const NameSpan& span : *field.spans) {
    if (span.type != EntityType::kPerson) continue;
    const UnitRange name = span.units;
    if (name.last - name.first == 1) lone_persons_[field.document->units[name.first].folded] = true;
  }
}

// "Dona Mundica", where she is Mundica by herself as well.
bool Honorifics::is_lone_person(const TagDocument& document, const UnitRange& name) const {
  static const WordSet honorifics = {"dona", "doña", "oom"};
  return honorifics.has(document.units[name.first]) &&
         lone_persons_.find(document.units[name.last - 1].folded) != nullptr;
}

void Honorifics::trim(const TaggedField& field, const NameBearers& bearers) {
  const TagDocument& document = *field.document;
  for (NameSpan& span : *field.spans) {
    const UnitRange name = span.units;
    if (!is_honoured(document, name)) continue;
    const std::string_view form = text_of(document, name);
    if (form.find(' ') == form.npos) continue;
    const Bearer* bearer = bearers.find(document, {name.first + 1, name.last});
    const bool known =
        bearer != nullptr && (bearer->forename || is_before_surnames(document, name.first));
    if (!known && !is_lone_person(document, name)) continue;
    cut_.insert(document.units[name.first].folded);
    ++span.units.first;
    span.type = EntityType::kPerson;
  }
}

void Honorifics::drop_lone(const TaggedField& field) const {
  if (cut_.empty()) return;
  const TagDocument& document = *field.document;
  std::erase_if(*field.spans, [&](const NameSpan& span) {
    const UnitRange name = span.units;
    return span.type == EntityType::kPerson && name.last - name.first == 1 &&
           cut_.contains(document.units[name.first].folded);
  });
}

}  // namespace dateline
