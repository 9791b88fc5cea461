#include "indexer/analyse/entities/calendar_words.h"

#include <array>

namespace dateline {
namespace {

template <std::size_t N>
int index_of(const std::array<std::string_view, N>& names, std::string_view word,
             std::size_t least) {
  if (!word.empty() && word.back() == '.') word.remove_suffix(1);
  for (std::size_t i = 0; i < N; ++i) {
    const bool is_short = word.size() >= least && word.size() <= 4 && names[i].starts_with(word);
    if (word == names[i] || is_short) return static_cast<int>(i) + 1;
  }
  return 0;
}

}  // namespace

int month_number(std::string_view folded) {
  static constexpr std::array<std::string_view, 12> names = {
      "january", "february", "march",     "april",   "may",      "june",
      "july",    "august",   "september", "october", "november", "december"};
  return index_of(names, folded, 3);
}

int weekday_number(std::string_view folded) {
  static constexpr std::array<std::string_view, 7> names = {
      "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"};
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (folded == names[i]) return static_cast<int>(i) + 1;
  }
  return 0;
}

int short_weekday_number(std::string_view folded) {
  if (folded == "weds") return 3;
  if (folded.size() < 3 || folded.size() > 5) return 0;
  static constexpr std::array<std::string_view, 7> names = {"mon", "tues", "wed", "thurs",
                                                            "fri", "sat",  "sun"};
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (names[i].starts_with(folded)) return static_cast<int>(i) + 1;
  }
  return 0;
}

int small_number(std::string_view folded) {
  static constexpr std::array<std::string_view, 12> words = {"one",  "two", "three",  "four",
                                                             "five", "six", "seven",  "eight",
                                                             "nine", "ten", "eleven", "twelve"};
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (folded == words[i]) return static_cast<int>(i) + 1;
  }
  if (folded == "a" || folded == "an") return 1;
  for (const std::string_view ending : {"st", "nd", "rd", "th"}) {
    if (folded.size() > 2 && folded.ends_with(ending)) {
      folded.remove_suffix(2);
      break;
    }
  }
  if (folded.empty() || folded.size() > 4) return -1;
  int value = 0;
  for (const char c : folded) {
    if (c < '0' || c > '9') return -1;
    value = value * 10 + (c - '0');
  }
  return value;
}

int weekday_of(DayNumber day) {
  static const int shift = [] {
    // 1 January 2024 was a Monday.
    return (1 - day_number(2024, 1, 1) % 7 + 14) % 7;
  }();
  const int weekday = (day + shift) % 7;
  return weekday == 0 ? 7 : weekday;
}

}  // namespace dateline
