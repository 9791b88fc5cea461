#include "indexer/analyse/entities/lone_heads.h"

#include <algorithm>
#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <string_view>

#include "indexer/analyse/entities/game_words.h"
#include "indexer/analyse/entities/plain_fold.h"
#include "indexer/analyse/entities/word_set.h"

namespace dateline {
namespace {

// What newspapers go by: "the Post".
bool is_newspapers(std::uint32_t folded) {
  static const WordSet ends = {"chronicle", "courier", "examiner", "gazette",   "globe", "herald",
                               "inquirer",  "journal", "post",     "telegraph", "times", "tribune"};
  return ends.has(folded);
}

// Words that are not an organisation's name by themselves, as "Senate" and "Army" are.
bool is_head(std::uint32_t folded) {
  static const WordSet heads = {
      "agency",       "assembly",     "association", "authority",  "bank",        "board",
      "bureau",       "centre",       "center",      "chamber",    "club",        "college",
      "commission",   "committee",    "company",     "conference", "corporation", "corps",
      "council",      "court",        "department",  "federation", "foundation",  "front",
      "fund",         "group",        "guard",       "hospital",   "house",       "institute",
      "institution",  "league",       "ministry",    "movement",   "museum",      "office",
      "organisation", "organization", "party",       "school",     "service",     "society",
      "subcommittee", "tribunal",     "trust",       "university"};
  return heads.has(folded) || is_newspapers(folded);
}

// The head of a name of several words: the last one, or the one before "of"; "" for none. "The
// House" is not the White House.
std::string_view head_of(std::string_view folded) {
  if (folded == "white house") return {};
  // Houses of a parliament, not of a firm: "House of Fraser".
  constexpr std::string_view kHouse = "house of ";
  if (folded.starts_with(kHouse)) {
    static constexpr std::string_view kChambers[] = {
        "assembly", "commons", "councillors", "delegates", "keys", "lords", "representatives"};
    if (std::ranges::find(kChambers, folded.substr(kHouse.size())) == std::end(kChambers))
      return {};
  }
  std::size_t end = folded.size();
  for (const std::string_view small : {" of ", " on ", " for ", " to "})
    end = std::min(end, folded.find(small));
  const std::string_view name = folded.substr(0, end);
  const std::size_t blank = name.rfind(' ');
  if (end == folded.size() && blank == std::string_view::npos) return {};
  const std::string_view last = blank == std::string_view::npos ? name : name.substr(blank + 1);
  return is_head(hash_folded(last)) ? last : std::string_view();
}

// Whether a word of the name begins with one of these letters; one that is not of ASCII may.
bool may_have_word(std::string_view name, std::uint32_t letter_bits) {
  char before = ' ';
  for (const char c : name) {
    const bool may_be = (letter_bit(c) & letter_bits) != 0 || static_cast<unsigned char>(c) >= 0x80;
    if (before == ' ' && may_be) return true;
    before = c;
  }
  return false;
}

bool is_team(std::string_view folded, const Lexicon& lexicon) {
  const LexEntry* entry = lexicon.find_phrase(folded);
  return entry != nullptr && (entry->flags & kLexTeam) != 0;
}

}  // namespace

void join_lone_heads(std::vector<NamedMention>& mentions, const Lexicon& lexicon) {
  std::vector<std::pair<NamedMention*, std::string>> lone;
  std::map<std::string, std::set<std::string>, std::less<>> names;  // full names by their ends
  std::uint32_t first_letters = 0;                                  // of these ends
  for (NamedMention& mention : mentions) {
    if (mention.span.type != EntityType::kOrganisation ||
        mention.name.find(' ') != std::string::npos)
      continue;
    std::string folded = fold_plain(mention.name);
    const std::uint32_t word = hash_folded(folded);
    if (!folded.ends_with('s') && !is_head(word) && !is_club_word(word)) continue;
    if (!folded.empty()) first_letters |= letter_bit(folded[0]);
    names.try_emplace(folded);
    lone.emplace_back(&mention, std::move(folded));
  }
  if (lone.empty()) return;
  for (const NamedMention& mention : mentions) {
    if (mention.span.type != EntityType::kOrganisation ||
        mention.name.find(' ') == std::string::npos || !may_have_word(mention.name, first_letters))
      continue;
    const std::string folded = fold_plain(mention.name);
    const std::string_view head = head_of(folded);
    // "Bears" of the Chicago Bears is what such a team goes by.
    const std::string_view end = std::string_view(folded).substr(folded.rfind(' ') + 1);
    const auto known = names.find(head.empty() ? end : head);
    if (known == names.end() || (head.empty() && !is_team(folded, lexicon))) continue;
    known->second.insert(mention.name);
  }
  for (const auto& [mention, word] : lone) {
    const std::set<std::string>& full = names.at(word);
    if (full.size() == 1) mention->name = *full.begin();
  }
}

bool is_mere_head(const NamedMention& mention) {
  static const WordSet names = {"assembly", "corps", "court", "front", "guard", "house"};
  if (mention.span.type != EntityType::kOrganisation || mention.name.find(' ') != std::string::npos)
    return false;
  const std::uint32_t folded = hash_folded(fold_plain(mention.name));
  return is_head(folded) && !is_newspapers(folded) && !names.has(folded);
}

}  // namespace dateline
