#include "indexer/analyse/entities/office_letters.h"

#include <algorithm>
#include <cstdint>
#include <string>
#include <unordered_set>
#include <utility>

#include "common/base/ascii.h"
#include "indexer/analyse/entities/word_set.h"

namespace dateline {
namespace {

constexpr std::uint32_t kPersonsName = kLexForename | kLexSurname;

// Hardly anything but an office.
const WordSet kSureOffices = {"adgp", "aigp", "ccpo", "cjn", "cji",  "cjp", "dgp",
                              "dpo",  "igp",  "ocpd", "sdm", "sdpo", "sho", "wpc"};

// Bodies elsewhere, but for a text that has another such office, one of them of the police beyond
// doubt: the ASI digs in India, the AIG sells insurance.
const WordSet kLikelyOffices = {"acp", "ag",  "aig", "asi", "asp", "cm", "dcp", "dig",
                                "dmo", "dsp", "mlc", "rdc", "rpo", "sp", "ssp"};
const WordSet kPoliceOffices = {"dcp", "dig", "dsp"};

// Sure within a person's name alone: the RDC is a country's team, the RPO an orchestra.
const WordSet kOfficesWithin = {"rdc", "rpo"};

// Members, who are told by where they were elected; hardly within a name.
const WordSet kSeats = {"mla", "mna", "mp", "mpa"};

// Ranks of those who are called by their surnames.
const WordSet kConstables = {"pc", "wpc"};

bool is_office(const Unit& unit) {
  return unit.is(kUnitAllUpper) && !unit.is(kUnitCapsText) &&
         (kSureOffices.has(unit) || kLikelyOffices.has(unit));
}

bool is_lone_letters(const TagDocument& document, const NameSpan& span) {
  return span.type == EntityType::kOrganisation && span.units.size() == 1 &&
         document.units[span.units.first].is(kUnitAllUpper) &&
         !document.units[span.units.first].is(kUnitCapsText);
}

// "SSP" before "Bo Ray", with a branch between or not.
bool is_before_person(const TagDocument& document, const NameSpan& span, const NameSpan& next) {
  if (!is_office(document.units[span.units.first]) || next.type != EntityType::kPerson)
    return false;
  const std::size_t behind = span.units.last;
  if (document.units[behind].is(kUnitSentenceStart)) return false;
  return next.units.first == behind ||
         (next.units.first == behind + 1 && is_police_branch(document.units[behind]));
}

// "PC Okafor": a known surname that is nothing else, and no name of its own.
bool is_constable(const TagDocument& document, const NameSpan& span) {
  const std::size_t name = span.units.last;
  if (!kConstables.has(document.units[span.units.first]) || name >= document.units.size())
    return false;
  const Unit& unit = document.units[name];
  const std::uint32_t flags = document.lex[name].flags;
  return unit.is(kUnitCapital) && !unit.is(kUnitAllUpper) && !unit.is(kUnitSentenceStart) &&
         (flags & kLexSurname) != 0 && (flags & ~kPersonsName) == 0;
}

bool is_forename_word(const TagDocument& document, std::size_t i) {
  return (document.lex[i].flags & kLexForename) != 0;
}

// "RDC" in the middle of "Tudel RDC Okafor", "MP" of "Shama MP Bo Ray"; 0 for none.
std::size_t office_within(const TagDocument& document, const UnitRange& name) {
  for (std::size_t i = name.first + 1; i + 1 < name.last; ++i) {
    if (document.units[i].is(kUnitAllUpper) && !document.units[i].is(kUnitCapsText) &&
        (kSureOffices.has(document.units[i]) || kOfficesWithin.has(document.units[i]) ||
         (i == name.first + 1 && kSeats.has(document.units[i]) &&
          !is_forename_word(document, i - 1))))
      return i;
  }
  return 0;
}

void part_persons(const TagDocument& document, std::vector<NameSpan>& spans) {
  constexpr std::uint32_t kTowns =
      kLexCapital | kLexBigCity | kLexCity | kLexSmallCity | kLexRegion;
  std::vector<NameSpan> places;
  for (NameSpan& span : spans) {
    if (span.type != EntityType::kPerson || span.units.size() < 3) continue;
    const std::size_t office = office_within(document, span.units);
    if (office == 0) continue;
    const std::size_t first = std::exchange(span.units.first, office + 1);
    if (office == first + 1 && (document.lex[first].flags & kTowns) != 0)
      places.push_back({{first, office}, EntityType::kPlace});
  }
  if (!places.empty()) add_spans(places, spans);
}

// What the letters of the text's offices tell.
class Offices {
 public:
  Offices(const TagDocument& document, const std::vector<NameSpan>& spans) : document_(document) {
    for (const NameSpan& span : spans) {
      if (!is_lone_letters(document, span)) {
        note_bodys_letters(span);
        continue;
      }
      const Unit& unit = document.units[span.units.first];
      if (!is_office(unit)) continue;
      offices_.insert(unit.folded);
      police_ = police_ || kSureOffices.has(unit) || kPoliceOffices.has(unit);
      const std::size_t first = span.units.first;
      const bool bracketed = first > 0 && document.mark_at(first - 1) == '(';
      if (bracketed || (!kSureOffices.has(unit) && !has_article(first)))
        others_.insert(unit.folded);
    }
  }

  // "The DPO said", "an SSP was": an office and no body.
  bool has_alone(const NameSpan& span) const {
    if (is_one_of_many(span.units)) return true;
    static const WordSet article = {"the"};
    const std::size_t first = span.units.first;
    const std::size_t behind = span.units.last;
    const Unit& unit = document_.units[first];
    if (first == 0 || !article.has(document_.units[first - 1]) || !is_office(unit)) return false;
    if (behind < document_.units.size() && document_.units[behind].is(kUnitHasUpper) &&
        !document_.units[behind].is(kUnitSentenceStart))
      return false;
    if (others_.contains(unit.folded)) return false;
    return kSureOffices.has(unit) || (police_ && offices_.size() > 1);
  }

 private:
  // "The SP", "an ASI"; not "AIG shares".
  bool has_article(std::size_t i) const {
    static const WordSet articles = {"a", "an", "another", "the"};
    return i > 0 && articles.has(document_.units[i - 1]);
  }

  // "An SSP was": a body has no such article, but for that of another's word ("an AIG unit").
  bool is_one_of_many(const UnitRange& name) const {
    static const WordSet articles = {"a", "an", "another"};
    static const WordSet behind = {"at", "for",  "from", "had", "has",  "in",  "is",
                                   "of", "said", "to",   "was", "were", "who", "with"};
    static const WordSet joints = {"and", "or"};
    if (name.first == 0 || name.last >= document_.units.size()) return false;
    const Unit& next = document_.units[name.last];
    // "An AIG and Prudential deal"
    const bool joined = joints.has(next) && name.last + 1 < document_.units.size() &&
                        articles.has(document_.units[name.last + 1]);
    return articles.has(document_.units[name.first - 1]) &&
           is_office(document_.units[name.first]) &&
           (next.mark == ',' || next.mark == '.' || joined || behind.has(next));
  }

  // Of a body's name, which the letters may be short for.
  void note_bodys_letters(const NameSpan& span) {
    constexpr std::size_t kMostLetters = 4;
    if (span.type != EntityType::kOrganisation) return;
    std::string letters;
    for (std::size_t i = span.units.first; i < span.units.last; ++i) {
      const Unit& unit = document_.units[i];
      if (!unit.is(kUnitWord) || !unit.is(kUnitHasUpper)) continue;
      if (letters.size() == kMostLetters) return;
      letters.push_back(ascii_lower(document_.text[unit.begin]));
    }
    if (letters.size() > 1) others_.insert(hash_folded(letters));
  }

  const TagDocument& document_;
  std::unordered_set<std::uint32_t> offices_;  // those that stand alone
  bool police_ = false;                        // one of them is of the police beyond doubt
  std::unordered_set<std::uint32_t> others_;   // letters that are some body's
};

bool is_in_brackets(const TagDocument& document, std::size_t i) {
  return i > 1 && document.mark_at(i - 1) == '(' && document.mark_at(i + 1) == ')';
}

// Whether the letters in brackets are short for an office: "a deputy commissioner of police (DCP)",
// "the Police Sub-Inspector (PSI)".
bool are_of_office(const TagDocument& document, std::size_t letters) {
  static const WordSet passed = {"and", "for", "of", "the"};
  static const WordSet offices = {"collector", "commissioner",  "commissioners", "constable",
                                  "inspector", "inspectors",    "magistrate",    "member",
                                  "members",   "officer",       "officers",      "registrar",
                                  "secretary", "superintendent"};
  static const WordSet generals = {"attorney", "auditor", "inspector", "solicitor"};
  // India's directors general, but for those of its police, are called by the letters of what they
  // direct, which acts and speaks.
  static const WordSet director = {"director"};
  static const WordSet general = {"general"}, police = {"police"};
  static const WordSet bodies = {"department", "office"};  // of the commissioner
  constexpr std::size_t kMostLetters = 4;                  // UNHCR
  const std::string_view form = document.form(letters);
  if (form.size() > kMostLetters) return false;
  std::size_t left = form.size();
  bool heads = true;  // the word ends the name, or stands before "of"
  bool office = false;
  const bool of_police = police.has(document.units[letters - 2]);
  std::size_t i = letters - 1;
  // "Assistant Inspector General of Police (AIG)"
  if (i > 2 && police.has(document.units[i - 1]) && ascii_lower(form.back()) != 'p' &&
      passed.has(document.units[i - 2]))
    i -= 2;
  for (; i > 0 && left > 0; --i) {
    const Unit& unit = document.units[i - 1];
    if (unit.mark == '-') continue;
    if (passed.has(unit)) {
      heads = true;
      continue;
    }
    if (!unit.is(kUnitWord) ||
        ascii_lower(document.text[unit.begin]) != ascii_lower(form[left - 1]))
      return false;
    --left;
    if (heads)
      office = offices.has(unit) || (general.has(unit) && i > 1 &&
                                     (generals.has(document.units[i - 2]) ||
                                      (of_police && director.has(document.units[i - 2]))));
    heads = false;
  }
  while (i > 0 && passed.has(document.units[i - 1])) --i;
  return office && left == 0 && (i == 0 || !bodies.has(document.units[i - 1]));
}

// "The Records Commissioner (RC) met": a body goes by the name of its one commissioner; those of
// police forces and districts are many.
bool acts_as_body(const TagDocument& document, const NameSpan& long_form) {
  static const WordSet article = {"the"};
  static const WordSet heads = {"commissioner", "commissioners", "registrar"};
  static const WordSet of_many = {"additional", "assistant", "deputy", "district",
                                  "divisional", "joint",     "police"};
  static const WordSet acts = {"announced", "decided", "found", "met", "ruled", "said"};
  const auto [first, last] = long_form.units;
  constexpr std::size_t kBracketed = 3;  // "(RC)"
  const std::size_t behind = last + kBracketed;
  if (first == 0 || !article.has(document.units[first - 1]) ||
      !heads.has(document.units[last - 1]) || behind >= document.units.size())
    return false;
  return !of_many.has(document.units[first]) && !of_many.has(document.units[last - 2]) &&
         acts.has(document.units[behind]);
}

// Letters that the article introduces for offices, and for bodies.
struct Introduced {
  std::unordered_set<std::uint32_t> offices = {};
  std::unordered_set<std::uint32_t> bodies = {};  // which no office of the same letters takes
};

void note_introduced(const TagDocument& document, const std::vector<NameSpan>& spans,
                     Introduced& introduced) {
  const NameSpan* before = nullptr;
  for (const NameSpan& span : spans) {
    const NameSpan* long_form = std::exchange(before, &span);
    const std::size_t first = span.units.first;
    if (!is_lone_letters(document, span) || !is_in_brackets(document, first)) continue;
    if (!are_of_office(document, first)) {
      introduced.bodies.insert(document.units[first].folded);
      continue;
    }
    const bool body = long_form != nullptr && long_form->type == EntityType::kOrganisation &&
                      long_form->units.size() > 1 && long_form->units.last + 1 == first &&
                      acts_as_body(document, *long_form);
    if (!body) introduced.offices.insert(document.units[first].folded);
  }
}

// What the body introduces without a name in the brackets, of a headline's letters.
void note_headlines(const TagDocument& title, const std::vector<NameSpan>& spans,
                    const TagDocument& body, Introduced& introduced) {
  std::unordered_set<std::uint32_t> asked;
  for (const NameSpan& span : spans) {
    if (is_lone_letters(title, span)) asked.insert(title.units[span.units.first].folded);
  }
  if (asked.empty()) return;
  for (std::size_t i = 2; i + 1 < body.units.size(); ++i) {
    if (body.units[i].is(kUnitAllUpper) && is_in_brackets(body, i) &&
        asked.contains(body.units[i].folded) && are_of_office(body, i))
      introduced.offices.insert(body.units[i].folded);
  }
}

// The state or town that the office in `name` is of, if it begins so.
UnitRange jurisdiction_of(const TagDocument& document, const UnitRange& name) {
  constexpr std::uint32_t kOnMap = kLexCountry | kLexCapital | kLexBigCity | kLexCity | kLexRegion;
  const UnitLex& lex = document.lex[name.first];
  const bool phrase = lex.begins > 1 && lex.begins == lex.phrase_length;
  const std::uint32_t flags = phrase ? lex.phrase_flags : lex.flags;
  const std::size_t end = name.first + (phrase ? lex.begins : 1);
  return (flags & kOnMap) != 0 && end < name.last ? UnitRange{name.first, end} : UnitRange{};
}

// The letters of offices that the text introduces name nobody's body, nor do the offices.
void drop_introduced_offices(const TagDocument& document, const Introduced& introduced,
                             std::vector<NameSpan>& spans) {
  std::erase_if(spans, [&](NameSpan& span) {
    if (span.type != EntityType::kOrganisation) return false;
    const std::size_t last = span.units.last;
    const bool long_form = span.units.size() > 1 && document.mark_at(last) == '(' &&
                           last + 1 < document.units.size() &&
                           introduced.offices.contains(document.units[last + 1].folded);
    if (long_form) {
      static const WordSet police = {"police"};
      UnitRange place = jurisdiction_of(document, span.units);
      if (place.size() == 0) return true;
      const bool force = place.last + 1 < span.units.last && police.has(document.units[place.last]);
      if (force) ++place.last;  // "Punjab Police" of its Inspector General
      span = {place, force ? EntityType::kOrganisation : EntityType::kPlace};
      return false;
    }
    return is_lone_letters(document, span) &&
           introduced.offices.contains(document.units[span.units.first].folded);
  });
}

void drop_lone_offices(const TagDocument& document, std::vector<NameSpan>& spans) {
  const Offices offices(document, spans);
  std::erase_if(spans, [&](const NameSpan& span) {
    return is_lone_letters(document, span) && offices.has_alone(span);
  });
}

void settle_ranks(const TagDocument& document, std::vector<NameSpan>& spans) {
  std::size_t kept = 0;
  for (std::size_t s = 0; s < spans.size(); ++s) {
    NameSpan span = spans[s];
    if (is_lone_letters(document, span)) {
      const bool followed = s + 1 < spans.size();
      if (followed && is_before_person(document, span, spans[s + 1])) continue;
      const bool free = !followed || spans[s + 1].units.first > span.units.last;
      if (free && is_constable(document, span))
        span = {{span.units.last, span.units.last + 1}, EntityType::kPerson};
    }
    spans[kept++] = span;
  }
  spans.resize(kept);
}

}  // namespace

bool is_police_branch(const Unit& unit) {
  static const WordSet words = {"cantt",         "city",     "crime",      "headquarters",
                                "investigation", "legal",    "operations", "rural",
                                "saddar",        "security", "traffic",    "investigations"};
  return unit.is(kUnitCapital) && words.has(unit);
}

void settle_office_letters(const std::vector<TaggedField>& fields) {
  Introduced introduced;
  const TaggedField* title = nullptr;
  for (const TaggedField& field : fields) {
    part_persons(*field.document, *field.spans);
    note_introduced(*field.document, *field.spans, introduced);
    if (field.document->is_title) {
      title = &field;
    } else if (title != nullptr) {
      note_headlines(*title->document, *title->spans, *field.document, introduced);
    }
  }
  for (const std::uint32_t letters : introduced.bodies) introduced.offices.erase(letters);
  for (const TaggedField& field : fields) {
    const TagDocument& document = *field.document;
    if (!introduced.offices.empty()) drop_introduced_offices(document, introduced, *field.spans);
    const bool offices = std::ranges::any_of(*field.spans, [&](const NameSpan& span) {
      const Unit& unit = document.units[span.units.first];
      return is_lone_letters(document, span) && (is_office(unit) || kConstables.has(unit));
    });
    if (!offices) continue;  // most texts
    settle_ranks(document, *field.spans);
    drop_lone_offices(document, *field.spans);
  }
}

}  // namespace dateline
