// Whether two long names that share a short form are one: in two spellings ("Organisation for
// Economic Cooperation and Development" and "Organization of Economic Co-operation ..."), or one by
// a slip for the other ("Commodity Futures Trading Commmission"). A slip may be another body's name
// as well ("Institute for Policy Studies", "Institute of Police Studies"): it should be far rarer.
//
// Pure; any thread.
#pragma once

#include <string>
#include <vector>

namespace dateline {

enum class Likeness { kNone, kSlip, kSpelling };

// The words of a name that tell it from others: without "of", "and" and the like, and without a
// legal form at its end ("Co", "Ltd").
class NearName {
 public:
  explicit NearName(const std::string& name);

  // kSpelling: the same words, but for number ("Utilities"), s for z, their order, or a blank
  // inside of one. kSlip: word by word the same stem, or words of five letters and more that begin
  // alike and are one edit apart.
  // What a body is at the end of three words and more may differ, as spelled: agency,
  // administration, commission, office, organisation; as a slip also association, authority.
  Likeness likeness(const NearName& other) const;

  // Whether one word of four and more is another that begins alike: "National Atmospheric and Space
  // Administration". That may be another body as well, and does not make them one.
  bool differs_in_one_of_many(const NearName& other) const;

 private:
  struct Word {
    std::string spelled;  // folded, in the singular, with s for z
    std::string stem;
  };
  using Words = std::vector<Word>;

  static Word word_of(std::string folded);
  static Likeness likeness(const Word& a, const Word& b);
  static Likeness likeness(const Words& a, const Words& b);
  static Likeness likeness_of_ends(const Words& a, const Words& b);
  std::vector<std::string> sorted() const;

  Words words_;
};

}  // namespace dateline
