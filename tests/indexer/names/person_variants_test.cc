#include "indexer/names/person_variants.h"

#include <catch2/catch.hpp>

namespace dateline {
namespace {

using Joined = std::map<std::string, std::string>;

ValueCount seen(std::uint64_t articles, int first_year, int last_year) {
  return {articles, day_number(first_year, 1, 1), day_number(last_year, 12, 31)};
}

TEST_CASE("spellings of one full name share the most frequent one", "[names]") {
  CHECK(join_person_variants({{"José García", {3, 0, 0}},
                              {"Jose Garcia", {2, 0, 0}},
                              {"JOSE GARCIA", {1, 0, 0}},
                              {"García, José", {1, 0, 0}}}) ==
        Joined{{"Jose Garcia", "José García"},
               {"JOSE GARCIA", "José García"},
               {"García, José", "José García"}});
  CHECK(join_person_variants({{"Volodymyr Zelensky", {5, 0, 0}},
                              {"Volodymyr Zelenskyy", {9, 0, 0}},
                              {"Volodymyr Zelenskiy", {1, 0, 0}},
                              {"Olena Zelenska", {4, 0, 0}}}) ==
        Joined{{"Volodymyr Zelensky", "Volodymyr Zelenskyy"},
               {"Volodymyr Zelenskiy", "Volodymyr Zelenskyy"}});
}

TEST_CASE("a middle initial joins when no other one speaks against it", "[names]") {
  CHECK(join_person_variants({{"John Kerry", {9, 0, 0}},
                              {"John F. Kerry", {2, 0, 0}},
                              {"John Forbes Kerry", {1, 0, 0}}}) ==
        Joined{{"John F. Kerry", "John Kerry"}, {"John Forbes Kerry", "John Kerry"}});
  CHECK(join_person_variants({{"George Bush", {9, 0, 0}},
                              {"George W. Bush", {8, 0, 0}},
                              {"George H. W. Bush", {2, 0, 0}}})
            .empty());
}

TEST_CASE("beside other middle names an initial joins the only one that it is short for",
          "[names]") {
  CHECK(join_person_variants({{"Charles E. Hughes", {9, 0, 0}},
                              {"Charles Evans Hughes", {4, 0, 0}},
                              {"Charles K. Hughes", {3, 0, 0}},
                              {"Charles Hughes", {2, 0, 0}}}) ==
        Joined{{"Charles Evans Hughes", "Charles E. Hughes"}});
  CHECK(join_person_variants({{"Charles E. Hughes", {9, 0, 0}},
                              {"Charles Evans Hughes", {4, 0, 0}},
                              {"Charles Edward Hughes", {3, 0, 0}}})
            .empty());
  ValueCounts many = {{"Charles E. Hughes", {9, 0, 0}}, {"Charles Evans Hughes", {4, 0, 0}}};
  for (const std::string letter : {"A", "B", "C", "D", "F", "G", "H"}) {
    many.insert({"Charles " + letter + ". Hughes", {1, 0, 0}});
  }
  CHECK(join_person_variants(many).size() == 1);
  many.insert({"Charles J. Hughes", {1, 0, 0}});
  CHECK(join_person_variants(many).empty());
}

TEST_CASE("a slip among middle names keeps the others of its initial not apart", "[names]") {
  const Joined hughes = {{"Charles Evans Hughes", "Charles E. Hughes"}};
  const auto beside = [](std::uint64_t slips, const std::string& slip) {
    return join_person_variants({{"Charles E. Hughes", {60, 0, 0}},
                                 {"Charles Evans Hughes", {25, 0, 0}},
                                 {"Charles K. Hughes", {13, 0, 0}},
                                 {slip, {slips, 0, 0}}});
  };
  CHECK(beside(1, "Charles Eii Hughes") == hughes);
  CHECK(beside(1, "Charles E.r. Hughes") == hughes);
  // Not so rare: another man.
  CHECK(beside(2, "Charles Eli Hughes").empty());
  // What a slip agrees with as all others do is joined.
  CHECK(beside(1, "Charles Evanv Hughes").size() == 2);
}

TEST_CASE("middle names that differ by one letter are one", "[names]") {
  CHECK(join_person_variants({{"Charles E. Hughes", {9, 0, 0}},
                              {"Charles Evans Hughes", {4, 0, 0}},
                              {"Charles Evan Hughes", {2, 0, 0}},
                              {"Charles Evanv Hughes", {1, 0, 0}},
                              {"Charles K. Hughes", {3, 0, 0}}})
            .size() == 3);
  for (const std::string other : {"Ivans", "Evens Jo", "Evvens", "Evasn", "Evansxy", "Eva"}) {
    INFO(other);
    CHECK(join_person_variants(
              {{"Charles Evans Hughes", {4, 0, 0}}, {"Charles " + other + " Hughes", {1, 0, 0}}})
              .empty());
  }
  CHECK(join_person_variants({{"Mary Ann Lee", {4, 0, 0}}, {"Mary Ana Lee", {1, 0, 0}}}).empty());
}

TEST_CASE("forenames shortened as in old papers are the whole ones", "[names]") {
  CHECK(join_person_variants({{"Charles E. Hughes", {9, 0, 0}},
                              {"Chas. E. Hughes", {4, 0, 0}},
                              {"CHAS E. HUGHES", {1, 0, 0}},
                              {"Chester E. Hughes", {1, 0, 0}}}) ==
        Joined{{"Chas. E. Hughes", "Charles E. Hughes"}, {"CHAS E. HUGHES", "Charles E. Hughes"}});
  CHECK(join_person_variants({{"John Wm. Sands", {2, 0, 0}}, {"John William Sands", {3, 0, 0}}})
            .size() == 1);
  CHECK(join_person_variants({{"Ann Jos", {2, 0, 0}}, {"Ann Joseph", {3, 0, 0}}}).empty());
}

TEST_CASE("who is called by a nickname is the one of that surname", "[names]") {
  CHECK(join_person_variants({{"Joe Lieberman", {4, 0, 0}},
                              {"Joseph Lieberman", {2, 0, 0}},
                              {"Joseph I. Lieberman", {1, 0, 0}},
                              {"Hadassah Lieberman", {3, 0, 0}}}) ==
        Joined{{"Joseph Lieberman", "Joe Lieberman"}, {"Joseph I. Lieberman", "Joe Lieberman"}});
  CHECK(join_person_variants({{"Ted Kennedy", {5, 0, 0}},
                              {"Edward Kennedy", {6, 0, 0}},
                              {"Teddy Kennedy", {1, 0, 0}}}) ==
        Joined{{"Ted Kennedy", "Edward Kennedy"}, {"Teddy Kennedy", "Edward Kennedy"}});
  // Two that it can be short for; and two nicknames without the name.
  CHECK(join_person_variants({{"Ted Kennedy", {5, 0, 0}},
                              {"Edward Kennedy", {6, 0, 0}},
                              {"Theodore Kennedy", {1, 0, 0}}})
            .empty());
  CHECK(join_person_variants({{"Bob Bennett", {9, 0, 0}}, {"Rob Bennett", {9, 0, 0}}}).empty());
  CHECK(join_person_variants({{"Bob Bennett", {9, 0, 0}}, {"Robert Bennet", {9, 0, 0}}}).empty());
}

TEST_CASE("the evidence for a nickname has its limits, seen from both sides", "[names]") {
  // Five articles.
  CHECK(join_person_variants({{"Joe Doe", {3, 0, 0}}, {"Joseph Doe", {2, 0, 0}}}).size() == 1);
  CHECK(join_person_variants({{"Joe Doe", {2, 0, 0}}, {"Joseph Doe", {2, 0, 0}}}).empty());
  // More than half of those with the surname.
  CHECK(join_person_variants(
            {{"Joe Doe", {3, 0, 0}}, {"Joseph Doe", {2, 0, 0}}, {"Ann Doe", {4, 0, 0}}})
            .size() == 1);
  CHECK(join_person_variants(
            {{"Joe Doe", {3, 0, 0}}, {"Joseph Doe", {2, 0, 0}}, {"Ann Doe", {5, 0, 0}}})
            .empty());
  // A year between them.
  const DayNumber day = day_number(2005, 1, 1);
  CHECK(
      join_person_variants({{"Joe Doe", {3, day, day}}, {"Joseph Doe", {3, day + 365, day + 400}}})
          .size() == 1);
  CHECK(
      join_person_variants({{"Joe Doe", {3, day, day}}, {"Joseph Doe", {3, day + 366, day + 400}}})
          .empty());
  // No middle name against it; sons are not their fathers.
  CHECK(join_person_variants({{"Joe B. Doe", {3, 0, 0}}, {"Joseph A. Doe", {3, 0, 0}}}).empty());
  CHECK(join_person_variants({{"Joe Doe", {9, 0, 0}}, {"Joseph Doe, Sr.", {9, 0, 0}}}).empty());
}

TEST_CASE("a number or Jr. behind the name is no surname", "[names]") {
  CHECK(join_person_variants(
            {{"Charles A. Lindbergh, Jr.", {2, 0, 0}}, {"Charles Lindbergh Jr", {1, 0, 0}}})
            .size() == 1);
  CHECK(join_person_variants({{"Charles Philip II", {2, 0, 0}},
                              {"Charles Philip III", {1, 0, 0}},
                              {"Charles Philip", {1, 0, 0}}})
            .empty());
  CHECK(
      join_person_variants({{"John Smith Jr.", {2, 0, 0}}, {"John Smyth Jr.", {1, 0, 0}}}).empty());
}

TEST_CASE("a rare middle name is a slip and keeps no others apart", "[names]") {
  const auto shelby = [](std::uint64_t slip, ValueCounts others = {}) {
    others.insert({{"Richard Shelby", {143, 0, 0}},
                   {"Richard C Shelby", {60, 0, 0}},
                   {"Richard A Shelby", {slip, 0, 0}}});
    return join_person_variants(others);
  };
  // Under 2 of 100.
  CHECK(shelby(4) == Joined{{"Richard C Shelby", "Richard Shelby"}});
  CHECK(shelby(5).empty());
  // What fits goes along, but not where two fit that are no one's.
  CHECK(shelby(2, {{"Richard Craig Shelby", {1, 0, 0}}}) ==
        Joined{{"Richard C Shelby", "Richard Shelby"}, {"Richard Craig Shelby", "Richard Shelby"}});
  CHECK(shelby(2, {{"Richard Craig Shelby", {1, 0, 0}}, {"Richard Carl Shelby", {1, 0, 0}}}) ==
        Joined{{"Richard C Shelby", "Richard Shelby"}});
  // The spellings of a slip are one.
  CHECK(shelby(2, {{"Richard A. Shelby", {1, 0, 0}}}) ==
        Joined{{"Richard C Shelby", "Richard Shelby"}, {"Richard A Shelby", "Richard A. Shelby"}});
  // Under 4 of 100 together.
  CHECK(shelby(3, {{"Richard B Shelby", {3, 0, 0}}, {"Richard D Shelby", {2, 0, 0}}}).size() == 1);
  CHECK(shelby(3, {{"Richard B Shelby", {3, 0, 0}}, {"Richard D Shelby", {3, 0, 0}}}).empty());
  // Nor is a name many people's for its slips alone.
  ValueCounts hughes = {{"Charles E. Hughes", {900, 0, 0}}, {"Charles Evans Hughes", {400, 0, 0}}};
  for (char letter = 'F'; letter <= 'Z'; ++letter)
    hughes.insert({"Charles " + std::string(1, letter) + ". Hughes", {1, 0, 0}});
  CHECK(join_person_variants(hughes) == Joined{{"Charles Evans Hughes", "Charles E. Hughes"}});
}

TEST_CASE("with Jr. or a number and without is one, where there is one number", "[names]") {
  CHECK(join_person_variants({{"John Roberts", {37, 0, 0}},
                              {"John G. Roberts", {7, 0, 0}},
                              {"John G. Roberts, Jr.", {15, 0, 0}}}) ==
        Joined{{"John G. Roberts", "John Roberts"}, {"John G. Roberts, Jr.", "John Roberts"}});
  CHECK(join_person_variants({{"Joe Biden", {144, 0, 0}}, {"Joseph R. Biden, Jr.", {77, 0, 0}}}) ==
        Joined{{"Joseph R. Biden, Jr.", "Joe Biden"}});
  CHECK(join_person_variants(
            {{"Martin Luther King", {13, 0, 0}}, {"Martin Luther King Jr", {29, 0, 0}}}) ==
        Joined{{"Martin Luther King", "Martin Luther King Jr"}});
  // A nickname with the number counts for the forename.
  CHECK(join_person_variants({{"Samuel Alito", {56, 0, 0}},
                              {"Samuel A. Alito, Jr.", {4, 0, 0}},
                              {"Sam Alito Jr.", {1, 0, 0}}})
            .size() == 2);
  // Two numbers, a father, and those who are known to be two.
  for (const std::string other : {"John Doe III", "John Doe, Sr.", "Jack Doe Sr."}) {
    INFO(other);
    CHECK(join_person_variants(
              {{"John Doe", {19, 0, 0}}, {"John Doe Jr.", {19, 0, 0}}, {other, {1, 0, 0}}})
              .empty());
  }
  CHECK(join_person_variants({{"Rush Limbaugh", {19, 0, 0}}, {"Rush Limbaugh Sr.", {19, 0, 0}}})
            .empty());
  CHECK(join_person_variants({{"Jesse Jackson", {19, 0, 0}}, {"Jesse Jackson Jr.", {19, 0, 0}}})
            .empty());
}

TEST_CASE("the evidence for one with and without a number has its limits", "[names]") {
  const auto joins = [](const ValueCounts& counts) {
    return !join_person_variants(counts).empty();
  };
  CHECK(joins({{"John Doe", {18, 0, 0}}, {"John Doe Jr.", {2, 0, 0}}}));
  CHECK(!joins({{"John Doe", {17, 0, 0}}, {"John Doe Jr.", {2, 0, 0}}}));
  CHECK(!joins({{"John Doe", {19, 0, 0}}, {"John Doe Jr.", {1, 0, 0}}}));
  CHECK(joins({{"John Doe", {40, 0, 0}}, {"John Doe Jr.", {2, 0, 0}}}));
  CHECK(!joins({{"John Doe", {41, 0, 0}}, {"John Doe Jr.", {2, 0, 0}}}));
  CHECK(!joins({{"John A. Doe", {19, 0, 0}}, {"John B. Doe Jr.", {19, 0, 0}}}));
  const DayNumber day = day_number(2005, 1, 1);
  CHECK(joins({{"John Doe", {19, day, day}}, {"John Doe Jr.", {9, day + 365, day + 400}}}));
  CHECK(!joins({{"John Doe", {19, day, day}}, {"John Doe Jr.", {9, day + 366, day + 400}}}));
  // Who has another middle name is left out, where that is seldom.
  CHECK(join_person_variants({{"John G. Doe", {39, 0, 0}},
                              {"John W. Doe", {2, 0, 0}},
                              {"John G. Doe, Jr.", {9, 0, 0}}}) ==
        Joined{{"John G. Doe, Jr.", "John G. Doe"}});
  CHECK(!joins(
      {{"John G. Doe", {38, 0, 0}}, {"John W. Doe", {2, 0, 0}}, {"John G. Doe, Jr.", {9, 0, 0}}}));
}

TEST_CASE("a nickname in quotes or brackets is no middle name", "[names]") {
  CHECK(join_person_variants({{"William (Bill) Hayden", {1, 0, 0}},
                              {"William \"Bill\" Hayden", {1, 0, 0}},
                              {"William \xE2\x80\x9C"
                               "Bill\xE2\x80\x9D Hayden",
                               {1, 0, 0}},
                              {"William George Hayden", {1, 0, 0}},
                              {"William Hayden", {3, 0, 0}}})
            .size() == 4);
}

TEST_CASE("two initials may be written together", "[names]") {
  CHECK(join_person_variants({{"George H. W. Bush", {9, 0, 0}},
                              {"George H.W. Bush", {3, 0, 0}},
                              {"George HW Bush", {2, 0, 0}},
                              {"George W. Bush", {8, 0, 0}},
                              {"GEORGE HW BUSH", {1, 0, 0}}}) ==
        Joined{{"George H.W. Bush", "George H. W. Bush"}, {"George HW Bush", "George H. W. Bush"}});
  CHECK(join_person_variants({{"Ann Jo Lee", {3, 0, 0}}, {"Ann J. O. Lee", {2, 0, 0}}}).empty());
}

TEST_CASE("names that are far apart in time are two persons'", "[names]") {
  CHECK(join_person_variants(
            {{"John Adams", seen(3, 1916, 1920)}, {"John Q. Adams", seen(3, 1929, 1931)}})
            .size() == 1);
  CHECK(join_person_variants(
            {{"John Adams", seen(3, 1916, 1920)}, {"John Q. Adams", seen(3, 1932, 1933)}})
            .empty());
}

TEST_CASE("lone names, initials and other surnames join nothing", "[names]") {
  CHECK(join_person_variants({{"Putin", {9, 0, 0}},
                              {"PUTIN", {9, 0, 0}},
                              {"V. Putin", {9, 0, 0}},
                              {"Vladimir Putin", {9, 0, 0}},
                              {"Igor Putin", {9, 0, 0}},
                              {"John Smith Jr.", {1, 0, 0}},
                              {"John Smith", {1, 0, 0}}})
            .empty());
}

}  // namespace
}  // namespace dateline
