#include "indexer/analyse/entities/word_classes.h"

#include <algorithm>
#include <cmath>

namespace dateline {
namespace {

constexpr std::uint32_t kContextBits = 14;
constexpr std::uint32_t kBoundary = 0;  // no neighbour in the sentence
constexpr std::uint32_t kNumber = 1;
constexpr std::uint32_t kMark = 2;     // a punctuation mark that is no context word
constexpr std::uint32_t kSmall = 3;    // a rarer word
constexpr std::uint32_t kCapital = 4;  // a rarer word with a capital
constexpr std::uint32_t kFirstWord = 5;
constexpr float kSmoothing = 40.0F;

bool counts_as_word(const Unit& unit) {
  return unit.is(kUnitWord) && !unit.is(kUnitCapsText) && unit.end - unit.begin <= 40;
}

}  // namespace

void WordClassMaker::count(std::string_view text) {
  split_units(text, units_);
  for (const Unit& unit : units_) {
    if (!counts_as_word(unit) || unit.is(kUnitSentenceStart)) continue;
    ++counts_[std::string(text.substr(unit.begin, unit.end - unit.begin))];
  }
}

void WordClassMaker::choose_words() {
  std::vector<std::pair<std::uint32_t, std::string>> order;
  for (const auto& [word, count] : counts_) {
    if (count >= options_.least) order.emplace_back(count, word);
  }
  std::sort(order.begin(), order.end(), [](const auto& a, const auto& b) {
    return a.first != b.first ? a.first > b.first : a.second < b.second;
  });
  if (order.size() > options_.words) order.resize(options_.words);
  for (const auto& [count, word] : order) {
    numbers_.emplace(hash_exact(word), static_cast<std::uint32_t>(words_.size()));
    words_.push_back(word);
  }
  table_.resize(std::size_t{1} << 20);
}

void WordClassMaker::neighbours(std::string_view text) {
  if (words_.empty()) choose_words();
  split_units(text, units_);
  for (std::size_t i = 0; i < units_.size(); ++i) {
    if (!counts_as_word(units_[i])) continue;
    const auto word = numbers_.find(units_[i].exact);
    if (word == numbers_.end()) continue;
    const auto side = static_cast<std::uint32_t>(options_.contexts) + kFirstWord;
    add_pair(word->second, context_of(i, true));
    add_pair(word->second, side + context_of(i, false));
  }
}

std::uint32_t WordClassMaker::context_of(std::size_t unit, bool before) const {
  if (before ? units_[unit].is(kUnitSentenceStart) : unit + 1 >= units_.size()) return kBoundary;
  const Unit& other = units_[before ? unit - 1 : unit + 1];
  if (!before && other.is(kUnitSentenceStart)) return kBoundary;
  if (other.is(kUnitNumber)) return kNumber;
  const auto found = numbers_.find(other.exact);
  if (found != numbers_.end() && found->second < options_.contexts)
    return kFirstWord + found->second;
  if (!other.is(kUnitWord)) return kMark;
  return other.is(kUnitHasUpper) ? kCapital : kSmall;
}

void WordClassMaker::add_pair(std::uint32_t word, std::uint32_t context) {
  if ((pairs_ + 1) * 3 > table_.size() * 2) {
    std::vector<Pair> old(table_.size() * 2);
    old.swap(table_);
    const std::size_t mask = table_.size() - 1;
    for (const Pair& pair : old) {
      if (pair.key == 0) continue;
      std::size_t at = (pair.key * 0x9E3779B1ULL >> 7) & mask;
      while (table_[at].key != 0) at = (at + 1) & mask;
      table_[at] = pair;
    }
  }
  const std::size_t mask = table_.size() - 1;
  const std::uint32_t key = (word << kContextBits | context) + 1;
  std::size_t at = (key * 0x9E3779B1ULL >> 7) & mask;
  while (table_[at].key != 0 && table_[at].key != key) at = (at + 1) & mask;
  if (table_[at].key == 0) {
    table_[at].key = key;
    ++pairs_;
  }
  ++table_[at].count;
}

void WordClassMaker::group_pairs() {
  std::vector<Pair> pairs;
  for (const Pair& pair : table_) {
    if (pair.key != 0) pairs.push_back(pair);
  }
  table_ = {};
  std::sort(pairs.begin(), pairs.end(), [](const Pair& a, const Pair& b) { return a.key < b.key; });
  starts_.assign(words_.size() + 1, 0);
  for (const Pair& pair : pairs) {
    const std::uint32_t word = (pair.key - 1) >> kContextBits;
    contexts_.push_back((pair.key - 1) & ((1U << kContextBits) - 1));
    // Damped, so that a class is what many words share, not what one word does often.
    weights_.push_back(std::log2(1.0F + static_cast<float>(pair.count)));
    ++starts_[word + 1];
  }
  for (std::size_t w = 0; w < words_.size(); ++w) starts_[w + 1] += starts_[w];
}

// The most frequent words found the classes: half of them names, half others.
void WordClassMaker::seed(std::size_t classes) {
  class_of_.assign(words_.size(), 0);
  std::uint16_t next = 1;
  std::size_t names = 0;
  std::size_t others = 0;
  for (std::size_t w = 0; w < words_.size() && next <= classes; ++w) {
    const bool name = words_[w][0] >= 'A' && words_[w][0] <= 'Z' && small_share(words_[w]) <= 2;
    std::size_t& used = name ? names : others;
    if (used >= classes / 2) continue;
    ++used;
    class_of_[w] = next++;
  }
}

void WordClassMaker::estimate(std::size_t classes) {
  const std::size_t contexts = 2 * (options_.contexts + kFirstWord);
  std::vector<float> all(contexts, 1e-6F);
  std::vector<float> sums(classes, 0.0F);
  logs_.assign(contexts * classes, 0.0F);
  float total = 0.0F;
  for (std::size_t w = 0; w < words_.size(); ++w) {
    for (std::uint32_t k = starts_[w]; k < starts_[w + 1]; ++k) {
      all[contexts_[k]] += weights_[k];
      total += weights_[k];
      if (class_of_[w] == 0) continue;
      logs_[contexts_[k] * classes + class_of_[w] - 1U] += weights_[k];
      sums[class_of_[w] - 1U] += weights_[k];
    }
  }
  for (std::size_t context = 0; context < contexts; ++context) {
    const float share = all[context] / total;
    for (std::size_t c = 0; c < classes; ++c) {
      float& cell = logs_[context * classes + c];
      cell = std::log((cell + kSmoothing * share) / (sums[c] + kSmoothing));
    }
  }
}

bool WordClassMaker::assign(std::size_t classes) {
  bool changed = false;
  std::vector<float> scores(classes);
  for (std::size_t w = 0; w < words_.size(); ++w) {
    std::fill(scores.begin(), scores.end(), 0.0F);
    for (std::uint32_t k = starts_[w]; k < starts_[w + 1]; ++k) {
      const float* row = logs_.data() + contexts_[k] * classes;
      const float weight = weights_[k];
      for (std::size_t c = 0; c < classes; ++c) scores[c] += weight * row[c];
    }
    const auto best = std::max_element(scores.begin(), scores.end()) - scores.begin();
    const auto number = static_cast<std::uint16_t>(best + 1);
    changed = changed || class_of_[w] != number;
    class_of_[w] = number;
  }
  return changed;
}

unsigned WordClassMaker::small_share(const std::string& word) const {
  std::string small = word;
  small[0] = static_cast<char>(small[0] >= 'A' && small[0] <= 'Z' ? small[0] + 32 : small[0]);
  std::string large = word;
  large[0] = static_cast<char>(large[0] >= 'a' && large[0] <= 'z' ? large[0] - 32 : large[0]);
  const auto count = [this](const std::string& form) {
    const auto found = counts_.find(form);
    return found == counts_.end() ? 0.0 : static_cast<double>(found->second);
  };
  const double both = count(small) + count(large);
  return both == 0.0 ? 0U : 1U + static_cast<unsigned>(7.0 * count(small) / both + 0.5);
}

void WordClassMaker::group_words(std::size_t classes) {
  seed(classes);
  for (int round = 0; round < options_.rounds; ++round) {
    estimate(classes);
    if (!assign(classes)) break;
  }
}

std::vector<std::string> WordClassMaker::classes() {
  group_pairs();
  std::vector<std::string> lines;
  for (const std::string& word : words_) lines.push_back("word\t" + word);
  for (const std::size_t classes : options_.classes) {
    group_words(classes);
    for (std::size_t w = 0; w < words_.size(); ++w) lines[w] += "\t" + std::to_string(class_of_[w]);
  }
  for (std::size_t w = 0; w < words_.size(); ++w) {
    lines[w] += "\t" + std::to_string(small_share(words_[w]));
  }
  return lines;
}

}  // namespace dateline
