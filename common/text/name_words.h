// The words of a folded name (folded_name(), term_maker.h): they are parted by
// single blanks. Pure; any thread.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace dateline {

inline std::vector<std::string> words_of_name(std::string_view folded) {
  std::vector<std::string> words;
  while (!folded.empty()) {
    const std::size_t blank = folded.find(' ');
    words.emplace_back(folded.substr(0, blank));
    folded = blank == std::string_view::npos ? std::string_view() : folded.substr(blank + 1);
  }
  return words;
}

}  // namespace dateline
