#include "common/format/term_dictionary.h"

#include <catch2/catch.hpp>
#include <random>
#include <set>

#include "tests/support/small_file.h"

namespace dateline {

TEST_CASE("a dictionary finds its terms and no others, whatever they share", "[format]") {
  std::mt19937 random(9);
  auto random_term = [&] {
    std::string term;
    for (auto left = 1 + random() % 9; left > 0; --left) term += "ab\x7f\xc3"[random() % 4];
    return term;
  };
  for (const std::size_t size : {0U, 1U, 15U, 16U, 17U, 400U}) {
    std::set<std::string> terms;
    while (terms.size() < size) terms.insert(random_term());
    const SmallFile file([&](SectionWriter& writer) {
      write_term_dictionary(writer, "term", {terms.begin(), terms.end()});
    });
    const TermDictionary dictionary(*file, "term", terms.size());
    std::size_t index = 0;
    for (const std::string& term : terms) {
      CHECK(dictionary.find(term) == index);
      CHECK(dictionary.term(index++) == term);
    }
    for (int i = 0; i < 1000; ++i) {
      const std::string term = random_term();
      if (dictionary.find(term).has_value() != terms.contains(term)) FAIL(term);
    }
    CHECK(dictionary.find("") == std::nullopt);
  }
}

}  // namespace dateline
