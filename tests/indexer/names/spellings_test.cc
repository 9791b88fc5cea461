#include "indexer/names/spellings.h"

#include <catch2/catch.hpp>

namespace dateline {
namespace {

using Joined = std::map<std::string, std::string>;

TEST_CASE("case, points, hyphens and diacritics make no other name", "[names]") {
  CHECK(join_spellings({{"Bank of Japan", {7, 0, 0}},
                        {"Bank Of Japan", {2, 0, 0}},
                        {"BANK OF JAPAN", {1, 0, 0}},
                        {"Bank of England", {9, 0, 0}}}) ==
        Joined{{"Bank Of Japan", "Bank of Japan"}, {"BANK OF JAPAN", "Bank of Japan"}});
  CHECK(join_spellings({{"U.S. Army", {3, 0, 0}},
                        {"US Army", {2, 0, 0}},
                        {"Kut-el-Amara", {2, 0, 0}},
                        {"Kut el Amara", {1, 0, 0}},
                        {"São Paulo", {5, 0, 0}},
                        {"Sao Paulo", {1, 0, 0}}}) == Joined{{"US Army", "U.S. Army"},
                                                             {"Kut el Amara", "Kut-el-Amara"},
                                                             {"Sao Paulo", "São Paulo"}});
  CHECK(join_spellings({{"G. A. R.", {2, 0, 0}}, {"GAR", {1, 0, 0}}, {"G A. R", {1, 0, 0}}}) ==
        Joined{{"GAR", "G. A. R."}, {"G A. R", "G. A. R."}});
  CHECK(join_spellings({{"Moody's", {2, 0, 0}}, {"Moody\xE2\x80\x99s", {1, 0, 0}}}) ==
        Joined{{"Moody\xE2\x80\x99s", "Moody's"}});
}

TEST_CASE("what a firm is by law may be written short", "[names]") {
  CHECK(join_spellings({{"Ford Motor Co", {4, 0, 0}},
                        {"Ford Motor Co.", {2, 0, 0}},
                        {"Ford Motor Company", {3, 0, 0}},
                        {"Goldman, Sachs & Co", {2, 0, 0}},
                        {"Goldman Sachs and Company", {1, 0, 0}},
                        {"Ford Motor", {9, 0, 0}}}) ==
        Joined{{"Ford Motor Co.", "Ford Motor Co"},
               {"Ford Motor Company", "Ford Motor Co"},
               {"Goldman Sachs and Company", "Goldman, Sachs & Co"}});
}

TEST_CASE("a department has its matter before or behind it", "[names]") {
  CHECK(join_spellings({{"Department of the Interior", {4, 0, 0}},
                        {"Department of Interior", {3, 0, 0}},
                        {"Interior Department", {2, 0, 0}},
                        {"Interior Dept.", {1, 0, 0}},
                        {"Ministry of Defence", {2, 0, 0}},
                        {"Defence Ministry", {3, 0, 0}},
                        {"Department of the", {1, 0, 0}}}) ==
        Joined{{"Department of Interior", "Department of the Interior"},
               {"Interior Department", "Department of the Interior"},
               {"Interior Dept.", "Department of the Interior"},
               {"Ministry of Defence", "Defence Ministry"}});
  CHECK(join_spellings({{"Ministry of Foreign Affairs", {4, 0, 0}},
                        {"Foreign Ministry", {3, 0, 0}},
                        {"Department of State", {2, 0, 0}},
                        {"Department of", {1, 0, 0}},
                        {"State", {1, 0, 0}},
                        {"Department", {1, 0, 0}}})
            .empty());
}

TEST_CASE("a committee has its matter before or behind it", "[names]") {
  CHECK(join_spellings({{"Committee on the Judiciary", {4, 0, 0}},
                        {"Judiciary Committee", {9, 0, 0}},
                        {"Subcommittee on Water and Power", {3, 0, 0}},
                        {"Water & Power Subcommittee", {2, 0, 0}},
                        {"Senate Committee on Finance", {2, 0, 0}},
                        {"SENATE FINANCE COMMITTEE", {1, 0, 0}},
                        {"Appropriations Subcommittee on Defense", {2, 0, 0}},
                        {"Appropriations Defense Subcommittee", {1, 0, 0}}}) ==
        Joined{{"Committee on the Judiciary", "Judiciary Committee"},
               {"Water & Power Subcommittee", "Subcommittee on Water and Power"},
               {"SENATE FINANCE COMMITTEE", "Senate Committee on Finance"},
               {"Appropriations Defense Subcommittee", "Appropriations Subcommittee on Defense"}});
  // Each chamber has its own, a committee is none of its subcommittees, and "of" and "for" tell
  // whose it is.
  CHECK(join_spellings({{"Senate Committee on Finance", {2, 0, 0}},
                        {"House Finance Committee", {2, 0, 0}},
                        {"Finance Committee", {2, 0, 0}},
                        {"Subcommittee on Finance", {2, 0, 0}},
                        {"Committee of Finance", {2, 0, 0}},
                        {"Committee on", {1, 0, 0}},
                        {"Committee on the", {1, 0, 0}},
                        {"Committee for Economic Development", {1, 0, 0}},
                        {"Economic Development Committee", {1, 0, 0}},
                        {"Committee on Finance Subcommittee on Health", {1, 0, 0}},
                        {"Finance Committee Subcommittee on Health", {1, 0, 0}},
                        {"Finance Health Subcommittee", {1, 0, 0}}})
            .empty());
}

TEST_CASE("the country in front may be written short", "[names]") {
  CHECK(join_spellings({{"United States Senate", {2, 0, 0}},
                        {"U.S. Senate", {4, 0, 0}},
                        {"U.S. Department of Labor", {4, 0, 0}},
                        {"US Labor Department", {1, 0, 0}}}) ==
        Joined{{"United States Senate", "U.S. Senate"},
               {"US Labor Department", "U.S. Department of Labor"}});
  CHECK(join_spellings({{"United States", {2, 0, 0}},
                        {"U.S.", {4, 0, 0}},
                        {"Bank of the United States", {1, 0, 0}},
                        {"Bank of the U.S.", {1, 0, 0}},
                        {"Texas Department of Labor", {4, 0, 0}},
                        {"Texas Labor Department", {1, 0, 0}}})
            .empty());
}

TEST_CASE("an acronym that spells a word is another name than the word", "[names]") {
  CHECK(join_spellings(
            {{"WHO", {4, 0, 0}}, {"Who", {2, 0, 0}}, {"Nato", {2, 0, 0}}, {"NATO", {9, 0, 0}}}) ==
        Joined{{"Nato", "NATO"}});
}

TEST_CASE("other words, and values without a letter, join nothing", "[names]") {
  CHECK(join_spellings({{"World Bank", {4, 0, 0}},
                        {"Bank World", {4, 0, 0}},
                        {"...", {1, 0, 0}},
                        {"!", {1, 0, 0}},
                        {"", {1, 0, 0}},
                        {"Worlds Bank", {1, 0, 0}}})
            .empty());
}

std::string best(const ValueCounts& counts) {
  std::vector<const ValueCounts::value_type*> values;
  for (const auto& value : counts) values.push_back(&value);
  return best_spelling(values);
}

TEST_CASE("a spelling in capitals is shown when it is four times as frequent", "[names]") {
  CHECK(best({{"Airbus", {12, 0, 0}}, {"AIRBUS", {47, 0, 0}}}) == "Airbus");
  CHECK(best({{"Airbus", {12, 0, 0}}, {"AIRBUS", {49, 0, 0}}}) == "AIRBUS");
  CHECK(best({{"reagan", {90, 0, 0}}, {"Reagan", {23, 0, 0}}}) == "Reagan");
  CHECK(best({{"T Michael Moseley", {4, 0, 0}}, {"T. Michael Moseley", {3, 0, 0}}}) ==
        "T. Michael Moseley");
  CHECK(best({{"Київ", {3, 0, 0}}, {"КИЇВ", {4, 0, 0}}}) ==
        "КИЇВ");  // case beyond ASCII is not weighed
  CHECK(best({{"Ford Motor Co", {3, 0, 0}}, {"Ford Motor Co.", {3, 0, 0}}}) == "Ford Motor Co.");
}

}  // namespace
}  // namespace dateline
