#include "indexer/analyse/entities/game_words.h"

#include "indexer/analyse/entities/cue_words.h"
#include "indexer/analyse/entities/word_set.h"

namespace dateline {

namespace {

const WordSet kOfGames = {"blanked",  "outhit",   "outplayed",  "outrebounded", "outscored",
                          "outshot",  "rallied",  "scored",     "scoring",      "shutout",
                          "trounced", "unbeaten", "whitewashed"};

const WordSet kClubs = {"albion", "argyle", "forest",  "hotspur",
                        "orient", "palace", "thistle", "villa"};

}  // namespace

bool may_tell_of_games(const ArticleWords& words) {
  static const WordSet others = {
      "baseball",   "basketball", "coach",     "cricket",  "football", "game",       "games",
      "goalkeeper", "hockey",     "innings",   "inning",   "lacrosse", "league",     "quarterback",
      "rugby",      "semifinals", "soccer",    "softball", "season",   "tournament", "volleyball",
      "wickets",    "yards",      "touchdown", "playoff",  "team",     "teams"};
  static const CueWords cues = {&kOfGames, &others};
  return cues.any_in(words);
}

bool is_of_game_alone(const TagDocument& document, std::size_t i) {
  return i < document.units.size() && !document.units[i].is(kUnitHasUpper) &&
         kOfGames.has(document.units[i]);
}

bool is_of_contest(const TagDocument& document, std::size_t i) {
  static const WordSet words = {
      "advanced", "beat",   "beats",   "clinched",  "defeated",  "defeats", "downed", "drew",
      "edged",    "edges",  "emerged", "equalised", "equalized", "hosted",  "hosts",  "improved",
      "led",      "lose",   "loses",   "lost",      "played",    "plays",   "routed", "thrashed",
      "tied",     "topped", "tops",    "trailed",   "travel",    "win",     "wins",   "won"};
  if (i >= document.units.size() || document.units[i].is(kUnitHasUpper)) return false;
  return words.has(document.units[i]) || is_of_game_alone(document, i);
}

bool is_before_beaten(const Unit& unit) {
  static const WordSet words = {"against", "beat",  "beats", "defeated", "defeats", "downed",
                                "edged",   "edges", "over",  "routed",   "topped",  "tops"};
  return words.has(unit);
}

bool may_name_clubs(const ArticleWords& words) {
  static const CueWords clubs = {&kClubs};
  return clubs.any_in(words) || may_tell_of_games(words);
}

bool is_club_word(std::uint32_t folded) { return kClubs.has(folded); }

bool is_points(const TagDocument& document, std::size_t i) {
  constexpr std::uint32_t kMostDigits = 3;
  if (i >= document.units.size()) return false;
  const Unit& unit = document.units[i];
  return unit.is(kUnitNumber) && unit.end - unit.begin <= kMostDigits;
}

}  // namespace dateline
