// Something for each country that one article names, found by the country's packed letters
// (lexicon.h) at once. Working memory of one thread; reused from article to article.
#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <vector>

namespace dateline {

// `Entry` has a member `country`.
template <typename Entry>
class CountryTable {
 public:
  void clear() {
    for (const Entry& entry : entries_) places_[entry.country] = 0;
    entries_.clear();
  }

  // A new one when the country has none; until the next new one.
  Entry& at(std::uint16_t country) {
    std::uint16_t& place = places_[country];
    if (place == 0) {
      entries_.emplace_back().country = country;
      place = static_cast<std::uint16_t>(entries_.size());
    }
    return entries_[place - 1U];
  }
  // nullptr for none.
  const Entry* find(std::uint16_t country) const {
    const std::uint16_t place = places_[country];
    return place == 0 ? nullptr : &entries_[place - 1U];
  }
  // In the order in which they came.
  const std::vector<Entry>& entries() const { return entries_; }

 private:
  static constexpr std::size_t kCountries =
      std::numeric_limits<std::uint16_t>::max() + std::size_t{1};

  std::vector<Entry> entries_;
  std::vector<std::uint16_t> places_ = std::vector<std::uint16_t>(kCountries);  // + 1; 0: none
};

}  // namespace dateline
