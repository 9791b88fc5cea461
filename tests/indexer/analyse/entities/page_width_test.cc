#include "indexer/analyse/entities/page_width.h"

#include <catch2/catch.hpp>
#include <string>

#include "tests/indexer/analyse/entities/found_names.h"

namespace dateline {
namespace {

std::string lines(std::size_t count, const std::string& line) {
  std::string text;
  for (std::size_t i = 0; i < count; ++i) text += line + "\n";
  return text;
}

TEST_CASE("a page is as wide as its longest line", "[entities]") {
  CHECK(page_width("") == 0);
  CHECK(page_width("the road") == 8);
  CHECK(page_width("the road\nwas closed\nby rain") == 10);
  CHECK(page_width("the road\n\nwas closed to all\n") == 17);
}

TEST_CASE("lines that go on had no room for the next word", "[entities]") {
  // "the old road" and a blank and "the" are 16 bytes: the page has 15, but for its heading.
  const std::string heading = "A heading that is wider than\n";
  CHECK(page_width(heading + lines(6, "the old road")) == 15);
  CHECK(page_width(heading + lines(5, "the old road")) == 28);  // five that go on tell nothing
}

TEST_CASE("one line of ten may have had room", "[entities]") {
  const std::string many = "A heading that is wider than\n" + lines(20, "the old road");
  CHECK(page_width(many + "so\non\n") == 15);
  CHECK(page_width(many + lines(4, "on")) == 4);
}

TEST_CASE("texts whose lines are no page's end them where they mean it", "[entities]") {
  const std::string most(kWidestPage, 'A');
  CHECK(page_width(most + "\n" + lines(7, "the old road")) == 15);
  CHECK(page_width(most + "A\n" + lines(7, "the old road")) == kWidestPage + 1);
}

TEST_CASE("names run over the lines of uneven columns", "[entities]") {
  const std::string text =
      "The inquest was held yesterday before the\n"
      "coroner, and several witnesses were\n"
      "heard at length by the jury. Evidence was\n"
      "given by Miss Kate Dwyer, by Mr. William\n"
      "Fraser and by Sergeant Thomas\n"
      "Rogers of the police, who had found\n"
      "the body in the river\n"
      "early on the morning of the\n"
      "day after the storm, when the water\n"
      "was high and nobody could\n"
      "cross it.\n";
  const std::string found = found_in(text);
  CHECK(has(found, "William Fraser/P"));
  CHECK(has(found, "Thomas Rogers/P"));
}

}  // namespace
}  // namespace dateline
