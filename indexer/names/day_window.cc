#include "indexer/names/day_window.h"

#include <algorithm>

namespace dateline {

std::uint32_t DayWindow::articles(NameOfWord of) const {
  const auto found = words_[of.word].names.find(of.name);
  return found == words_[of.word].names.end() ? 0 : found->second;
}

NameOfWord DayWindow::most_frequent(std::uint32_t word) const {
  const auto& names = words_[word].names;
  const auto best = std::max_element(names.begin(), names.end(), [](const auto& a, const auto& b) {
    return a.second != b.second ? a.second < b.second : a.first > b.first;
  });
  return {word, best->first};
}

void DayWindow::change(const std::vector<NameOfWord>& names, bool more) {
  for (std::size_t i = 0; i < names.size(); ++i) {
    Word& word = words_[names[i].word];
    if (i == 0 || names[i - 1].word != names[i].word) word.articles += more ? 1U : ~0U;
    const auto [count, fresh] = word.names.try_emplace(names[i].name, 0);
    count->second += more ? 1U : ~0U;
    if (count->second == 0) word.names.erase(count);
  }
}

}  // namespace dateline
