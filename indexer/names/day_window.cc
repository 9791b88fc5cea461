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

void DayWindow::change(const ArticleNames& names, bool more) {
  const std::uint32_t step = more ? 1U : ~0U;
  const std::vector<NameOfWord>& full = names.full;
  for (std::size_t i = 0; i < full.size(); ++i) {
    Word& word = words_[full[i].word];
    if (i == 0 || full[i - 1].word != full[i].word) word.articles += step;
    word.of_names += step;
    const auto [count, fresh] = word.names.try_emplace(full[i].name, 0);
    count->second += step;
    if (count->second == 0) word.names.erase(count);
  }
  for (const std::uint32_t word : names.lone) words_[word].lone += step;
}

}  // namespace dateline
