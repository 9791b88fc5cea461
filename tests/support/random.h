// Random choices that are the same on every machine for the same seed (the
// distributions of the standard library are not). One object for one thread.
#pragma once

#include <cstddef>
#include <cstdint>
#include <random>

namespace dateline {

class Random {
 public:
  explicit Random(std::uint64_t seed) : engine_(seed) {}

  std::size_t below(std::size_t bound) { return static_cast<std::size_t>(engine_() % bound); }
  // From first to last, both within.
  int between(int first, int last) {
    return first + static_cast<int>(below(static_cast<std::size_t>(last - first) + 1));
  }
  bool chance(int percent) { return below(100) < static_cast<std::size_t>(percent); }
  template <typename List>
  const auto& pick(const List& list) {
    return list[below(list.size())];
  }
  // As pick(), but the first entries far more often, as words of a language are.
  template <typename List>
  const auto& pick_early(const List& list) {
    return list[below(1 + below(list.size()))];
  }

 private:
  std::mt19937_64 engine_;
};

}  // namespace dateline
