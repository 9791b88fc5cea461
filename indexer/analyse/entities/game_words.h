// What texts on games say of teams. Pure; any thread.
#pragma once

#include <cstddef>
#include <cstdint>

#include "indexer/analyse/entities/tag_document.h"

namespace dateline {

// "Scored", "outshot": what teams and players alone do, at unit `i`.
bool is_of_game_alone(const TagDocument& document, std::size_t i);
// That, and "beat", "won", "lost": parties and firms do so as well.
bool is_of_contest(const TagDocument& document, std::size_t i);
// Whether the article may tell of games at all, as few do.
bool may_tell_of_games(const ArticleWords& words);
// The same, or may have one of the clubs' words of is_club_word().
bool may_name_clubs(const ArticleWords& words);
// "Beat", "over": behind them stands who lost.
bool is_before_beaten(const Unit& unit);
// What a club goes by that has it at the end of its name: "Villa", "Forest".
bool is_club_word(std::uint32_t folded);
// "7", "102".
bool is_points(const TagDocument& document, std::size_t i);

}  // namespace dateline
