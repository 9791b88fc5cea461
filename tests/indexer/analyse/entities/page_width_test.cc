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

std::size_t width(const std::string& text) { return page_width(text).page; }

TEST_CASE("a page is as wide as its longest line", "[entities]") {
  CHECK(width("") == 0);
  CHECK(width("the road") == 8);
  CHECK(width("the road\nwas closed\nby rain") == 10);
  CHECK(width("the road\n\nwas closed to all\n") == 17);
}

TEST_CASE("lines that go on had no room for the next word", "[entities]") {
  // "the old road" and a blank and "the" are 16 bytes: the page has 15, but for its heading.
  const std::string heading = "A heading that is wider than\n";
  CHECK(width(heading + lines(6, "the old road")) == 15);
  CHECK(page_width(heading + lines(6, "the old road")).longest == 28);
  CHECK(width(heading + lines(5, "the old road")) == 28);  // five that go on tell nothing
}

TEST_CASE("one line of ten may have had room, and more in a list", "[entities]") {
  const std::string many = "A heading that is wider than\n" + lines(20, "the old road");
  CHECK(width(many + "so\non\n") == 15);
  CHECK(width(many + lines(3, "the road\nwas so")) == 11);  // "the road was" has 12
  CHECK(width(many + lines(6, "on")) == 9);                 // and not less than 65% of 16
}

TEST_CASE("texts whose lines are no page's end them where they mean it", "[entities]") {
  const std::string most(kWidestPage, 'A');
  CHECK(width(most + "\n" + lines(7, "the old road")) == 15);
  CHECK(width(most + "A\n" + lines(7, "the old road")) == kWidestPage + 1);
}

TEST_CASE("headings, titles and a few words begin something else", "[entities]") {
  CHECK(begins_anew("met on Friday at noon", "MRS. GORDON SPEAKS\nat the club"));
  CHECK(begins_anew("NO WITNESS OF TRAGEDY", "Mary Gordon Finds Body"));
  CHECK(begins_anew("Judiciary Committee", "Today the Committee"));
  CHECK(begins_anew("the mayor and", "Mrs. Gordon"));
  CHECK(!begins_anew("the mayor and", "Gordon Ray"));
  CHECK(!begins_anew("NO WITNESS OF", "TRAGEDY"));
  CHECK(!begins_anew("75 10", "the mayor"));
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

TEST_CASE("a game's result ends its line", "[entities]") {
  CHECK(is_between_results("Ayr Harts 1-0 Dunmuir", "Rangers 2-2 Loch"));
  CHECK(is_between_results("Ayr Harts 1-0 Dunmuir\r", "Rangers have won"));
  CHECK(is_between_results("Premier Division", "St. Mary's 2–0 Loch\nmore"));
  CHECK(is_between_results("Eastlake 6, Fitch 5", "Prior Hill 8, Holt 6"));
  CHECK(is_between_results("Ayr 6 Dunmuir 5", "Holt lost"));
  CHECK_FALSE(is_between_results("Ayr beat Dunmuir 1-0 at", "Holt Park on Monday"));
  CHECK_FALSE(is_between_results("Ayr won 1-0", "Holt Park"));
  CHECK_FALSE(is_between_results("Ayr 6, Dunmuir 5", "on the road"));
  CHECK_FALSE(is_between_results("Ayr 1916, Dunmuir 1917", "Holt"));
  const std::string games = "Hearts 1-0 Celtic\nRangers 2-2 Dundee\nMotherwell 0-1 Hibernian";
  CHECK(has(found_in(games), "Celtic/O Rangers/O Dundee/O Motherwell/O Hibernian/O"));
}

}  // namespace
}  // namespace dateline
