// Whether two long names are likely slips or variants of one: "Commodities Futures Trading
// Commission" and "Commodity ...", "Organisation for Economic Cooperation and Development" and
// "Organization of Economic Co-operation ...". For names that share a short form; by itself it is
// no evidence ("Asian Development Bank", "Asean Development Bank").
//
// Pure; any thread.
#pragma once

#include <string>
#include <vector>

namespace dateline {

// The words of a name that tell it from others: without "of", "and" and the like, and without a
// legal form at its end ("Co", "Ltd").
class NearName {
 public:
  explicit NearName(const std::string& name);

  // Word by word: the same stem, or words of five letters and more that begin alike and are one
  // edit apart. A blank may part a word. Or the same stems in another order.
  bool is_near(const NearName& other) const;

 private:
  struct Word {
    std::string folded;
    std::string stem;
  };
  static bool alike(const Word& a, const Word& b);
  static bool alike_but_for_blank(const std::vector<Word>& more, const std::vector<Word>& fewer);

  std::vector<std::string> sorted_stems() const;

  std::vector<Word> words_;
};

}  // namespace dateline
