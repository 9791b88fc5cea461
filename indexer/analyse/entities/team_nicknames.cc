#include "indexer/analyse/entities/team_nicknames.h"

#include <cstdint>
#include <unordered_set>

#include "indexer/analyse/entities/game_words.h"
#include "indexer/analyse/entities/person_signs.h"
#include "indexer/analyse/entities/word_set.h"

namespace dateline {
namespace {

using TeamNicknames = std::unordered_set<std::uint32_t>;  // folded

bool is_team_phrase(const TagDocument& document, const UnitRange& name) {
  const UnitLex& lex = document.lex[name.first];
  return name.size() > 1 && (lex.phrase_flags & kLexTeam) != 0 && lex.phrase_place == 0 &&
         lex.phrase_length == name.size();
}

bool is_of_match(const TagDocument& document, const UnitRange& name) {
  return is_of_contest(document, name.last) ||
         (name.first > 0 && is_before_beaten(document.units[name.first - 1]));
}

// "Aston Villa" is nobody, and "Crystal Palace" no place where it loses; a club may have a man's
// name ("Jorge Wilstermann").
void settle_whole(const TaggedField& field) {
  constexpr std::uint32_t kPlaces = kLexCapital | kLexBigCity | kLexCity | kLexSmallCity;
  const TagDocument& document = *field.document;
  for (NameSpan& span : *field.spans) {
    if (span.type != EntityType::kPerson && span.type != EntityType::kPlace) continue;
    if (!is_team_phrase(document, span.units)) continue;
    const UnitLex& first = document.lex[span.units.first];
    const bool person = (first.flags & kLexForename) != 0 &&
                        (document.lex[span.units.last - 1].flags & kLexSurname) != 0;
    const bool place = (first.phrase_flags & kPlaces) != 0 || span.type == EntityType::kPlace;
    if (!person && (!place || is_of_match(document, span.units)))
      span.type = EntityType::kOrganisation;
  }
}

// "Villa" of Aston Villa: the clubs' words that the article has at the end of whole names.
void gather_clubs(const TaggedField& field, TeamNicknames& clubs) {
  const TagDocument& document = *field.document;
  for (const NameSpan& span : *field.spans) {
    const std::uint32_t last = document.units[span.units.last - 1].folded;
    if (span.type == EntityType::kOrganisation && span.units.size() > 1 && is_club_word(last) &&
        is_team_phrase(document, span.units))
      clubs.insert(last);
  }
}

// Not of those that somebody is called by ("Pancho Villa").
void drop_surnames(const TaggedField& field, TeamNicknames& clubs) {
  for (const NameSpan& span : *field.spans) {
    if (span.type == EntityType::kPerson && span.units.size() > 1)
      clubs.erase(field.document->units[span.units.last - 1].folded);
  }
}

// "Forest fires", "Palace officials": what clubs do not have, but woods and houses do.
bool is_before_things(const TagDocument& document, std::size_t i) {
  static const WordSet words = {
      "aide",      "aides",  "canopy",   "conservation", "coup",     "courtyard", "cover",
      "fire",      "fires",  "floor",    "garden",       "gardens",  "gate",      "gates",
      "guard",     "guards", "intrigue", "land",         "lands",    "loss",      "official",
      "officials", "path",   "paths",    "product",      "products", "ranger",    "rangers",
      "service",   "source", "sources",  "tracts",       "trees",    "wardens"};
  return i < document.units.size() && words.has(document.units[i]);
}

// "The Villa in Malibu", "the Orient is far"; not "the Villa coach".
bool is_the_thing(const TagDocument& document, const UnitRange& name) {
  static const WordSet articles = {"a", "an", "the"};
  static const WordSet behind = {"at", "by", "for",  "from", "has", "in",  "is",    "near", "of",
                                 "on", "or", "said", "says", "to",  "was", "which", "will", "with"};
  if (name.first == 0 || !articles.has(document.units[name.first - 1])) return false;
  const std::size_t i = name.last;
  return i >= document.units.size() || document.units[i].is(kUnitSentenceStart) ||
         !document.units[i].is(kUnitWord) || behind.has(document.units[i]);
}

void add_clubs(const TaggedField& field, const ArticleWords& words, const TeamNicknames& clubs) {
  static const WordSet articles = {"a", "an", "the"};
  const TagDocument& document = *field.document;
  for (NameSpan& span : *field.spans) {
    if (span.units.size() != 1 || !clubs.contains(document.units[span.units.first].folded))
      continue;
    const bool thing =
        is_the_thing(document, span.units) || is_before_things(document, span.units.last);
    span.type = thing ? EntityType::kOther : EntityType::kOrganisation;
  }
  std::vector<NameSpan> added;
  const auto may_be = [&](std::size_t i) { return clubs.contains(document.units[i].folded); };
  for_each_unnamed(document, *field.spans, may_be, [&](std::size_t i, std::size_t) {
    const WordFacts* facts = words.find(document.units[i].folded);
    if (facts != nullptr && facts->small != 0) return;
    if (!stands_alone(document, i) || is_before_things(document, i + 1)) return;
    if (i > 0 && articles.has(document.units[i - 1])) return;
    added.push_back({{i, i + 1}, EntityType::kOrganisation});
  });
  add_spans(added, *field.spans);
}

// The last word of a name of two words and more that the lexicon has for a team's.
void gather_nicknames(const TaggedField& field, TeamNicknames& nicknames) {
  const TagDocument& document = *field.document;
  for (const NameSpan& span : *field.spans) {
    const UnitRange name = span.units;
    if (span.type != EntityType::kOrganisation || !is_team_phrase(document, name)) continue;
    const Unit& last = document.units[name.last - 1];
    if (last.is(kUnitCapital) && document.form(name.last - 1).ends_with('s'))
      nicknames.insert(last.folded);
  }
}

bool is_article(const Unit& unit) {
  static const WordSet article = {"the"};
  return article.has(unit);
}

// "5-4".
bool is_score(const TagDocument& document, std::size_t i) {
  constexpr std::uint32_t kMostDigits = 3;
  const auto points = [&](std::size_t k) {
    const Unit& unit = document.units[k];
    return unit.is(kUnitNumber) && unit.end - unit.begin <= kMostDigits;
  };
  return i > 0 && document.mark_at(i) == '-' && points(i - 1) && i + 1 < document.units.size() &&
         points(i + 1);
}

// A headline of a game: it has a score or two teams.
bool is_of_game(const TagDocument& document, const TeamNicknames& nicknames) {
  constexpr std::uint8_t kLast = 2;
  std::uint32_t team = 0;
  for (std::size_t i = 0; i < document.units.size(); ++i) {
    if (is_score(document, i)) return true;
    const Unit& unit = document.units[i];
    const UnitLex& lex = document.lex[i];
    const bool whole = lex.phrase_place == kLast && (lex.phrase_flags & kLexTeam) != 0;
    if (!unit.is(kUnitCapital)) continue;
    if (!whole && (lex.flags & kLexTeam) == 0 && !nicknames.contains(unit.folded)) continue;
    if (team != 0 && team != unit.folded) return true;
    team = unit.folded;
  }
  return false;
}

// "The Senators", anywhere in a headline's sentence "Senators".
bool is_team_alone(const TagDocument& document, std::size_t i) {
  if (document.units[i].is(kUnitAllUpper) || document.mark_at(i + 1) == '-') return false;
  if (i > 0 && is_article(document.units[i - 1]))
    return i + 1 == document.units.size() || !document.units[i + 1].is(kUnitHasUpper) ||
           document.units[i + 1].is(kUnitSentenceStart);
  return document.is_title && stands_alone(document, i);
}

// "Rockets hit Israel", "Pirates seize ship" where the article has the Houston Rockets: what the
// article writes small may be anything in a headline, and so may what begins one but a game's.
bool may_be_things(const WordFacts* facts, const Unit& unit, bool of_game) {
  return (facts != nullptr && facts->small != 0) || (unit.is(kUnitSentenceStart) && !of_game);
}

void add_lone(const TaggedField& field, const ArticleWords& words, const TeamNicknames& nicknames) {
  const TagDocument& document = *field.document;
  std::vector<NameSpan> added;
  const bool of_game = document.is_title && is_of_game(document, nicknames);
  const auto may_be = [&](std::size_t i) { return nicknames.contains(document.units[i].folded); };
  for_each_unnamed(document, *field.spans, may_be, [&](std::size_t i, std::size_t) {
    const Unit& unit = document.units[i];
    if (!is_team_alone(document, i)) return;
    if (document.is_title && may_be_things(words.find(unit.folded), unit, of_game)) return;
    added.push_back({{i, i + 1}, EntityType::kOrganisation});
  });
  if (!added.empty()) add_spans(added, *field.spans);
}

// "Leafs and the Senators".
void part_two(const TaggedField& field, const TeamNicknames& nicknames) {
  static const WordSet joints = {"and"};
  const TagDocument& document = *field.document;
  std::vector<NameSpan> added;
  for (NameSpan& span : *field.spans) {
    const auto [first, last] = span.units;
    if (span.type != EntityType::kOrganisation || last - first < 3 || last - first > 4) continue;
    if (!joints.has(document.units[first + 1])) continue;
    if (last - first == 4 && !is_article(document.units[first + 2])) continue;
    if (!nicknames.contains(document.units[first].folded) ||
        !nicknames.contains(document.units[last - 1].folded))
      continue;
    span.units.last = first + 1;
    added.push_back({{last - 1, last}, EntityType::kOrganisation});
  }
  if (!added.empty()) add_spans(added, *field.spans);
}

}  // namespace

void add_team_nicknames(const std::vector<TaggedField>& fields, const ArticleWords& words) {
  TeamNicknames clubs;
  if (may_name_clubs(words)) {
    for (const TaggedField& field : fields) {
      settle_whole(field);
      gather_clubs(field, clubs);
    }
  }
  if (!clubs.empty()) {
    for (const TaggedField& field : fields) drop_surnames(field, clubs);
    for (const TaggedField& field : fields) add_clubs(field, words, clubs);
  }
  TeamNicknames nicknames;
  for (const TaggedField& field : fields) gather_nicknames(field, nicknames);
  if (nicknames.empty()) return;  // nearly all articles
  for (const TaggedField& field : fields) {
    part_two(field, nicknames);
    add_lone(field, words, nicknames);
  }
}

}  // namespace dateline
