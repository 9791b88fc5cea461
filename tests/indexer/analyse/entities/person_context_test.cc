#include "indexer/analyse/entities/person_context.h"

#include <catch2/catch.hpp>

#include "indexer/analyse/entities/name_words.h"
#include "indexer/analyse/entities/person_names.h"

namespace dateline {
namespace {

TEST_CASE("words of kinship before a name introduce a relative", "[entities]") {
  for (const char* before : {"by his son", "said his wife,", "her sons Amadou and", "children of",
                             "and a brother-in-law,"}) {
    CHECK(is_relative(before));
  }
  for (const char* before : {"", "said", "met his son. President", "the person", "wives and",
                             "his son had long been a friend of"}) {
    CHECK_FALSE(is_relative(before));
  }
}

TEST_CASE("whose relative the person before is", "[entities]") {
  for (const char* before :
       {"Ann Lee, wife of", "son of Col. and Mrs.", "the widow of the late President"}) {
    CHECK(is_relation_of(before));
  }
  for (const char* before : {"", "his wife", "son of a friend of", "the house of"}) {
    CHECK_FALSE(is_relation_of(before));
  }
  CHECK(is_kin("her brother, Sen."));
  CHECK(is_kin("his son, Oko City Rep."));
  CHECK_FALSE(is_kin("met his son. Rep."));
  CHECK(is_called_ones_kin("met her son,"));
  CHECK_FALSE(is_called_ones_kin("met the son,"));
  CHECK_FALSE(is_called_ones_kin("her son and"));
  CHECK(is_kin("his late brother,"));
  CHECK_FALSE(is_kin("she was born"));
  CHECK(is_called_female_kin("with his wife,"));
  CHECK_FALSE(is_called_female_kin("with his wife and son"));
}

TEST_CASE("a family, a namesake and who is called so are not the person named before",
          "[entities]") {
  CHECK(is_someone_else("of the", " family at"));
  CHECK(is_someone_else("the", " brothers."));
  CHECK(is_someone_else("a boy named", " at"));
  CHECK(is_someone_else("There is another", ", a dentist"));
  CHECK(is_someone_else("where families such as", " and Sow"));
  CHECK(is_someone_else("where families like Diallo and", " lived"));
  CHECK_FALSE(is_someone_else("of the", " familiar"));
  CHECK_FALSE(is_someone_else("of the", "'s family"));
  CHECK_FALSE(is_someone_else("said", ""));
  CHECK_FALSE(is_someone_else("left their families. But", " said"));
  CHECK_FALSE(is_someone_else("families who had long since left", " alone"));
}

TEST_CASE("a family is not the person whose surname it has", "[entities]") {
  const auto name = [](const std::string& before, const std::string& after) {
    return resolve_persons({{"Ada Okafor", "by"}, {"Okafor", before, after}}).at(1);
  };
  CHECK(name("the", " family") == "Okafor");
  CHECK(name("the", " report") == "Ada Okafor");
}

TEST_CASE("Mrs. Okafor is not her husband", "[entities]") {
  const auto second = [](const std::string& first, const std::string& before,
                         const std::string& title_of_first = "") {
    return resolve_persons({{first, title_of_first}, {"Okafor", before}}).at(1);
  };
  for (const char* title : {"Mrs.", "and Mrs", "Miss", "Ms.", "Mme."}) {
    CHECK(second("Charles Okafor", title) == "Okafor");
    CHECK(second("B. L. Okafor", title) == "Okafor");
    CHECK(second("Ada Okafor", title) == "Ada Okafor");
  }
  CHECK(second("Charles Okafor", "Mr.") == "Charles Okafor");
  CHECK(second("Charles Okafor", "said") == "Charles Okafor");
  CHECK(second("Chidi Okafor", "Mrs.") == "Chidi Okafor");  // may be a woman's
  CHECK(second("Chidi Okafor", "Mrs.", "Mr.") == "Okafor");
  CHECK(second("Charles Okafor", "Mrs.", "Mrs.") == "Charles Okafor");  // as she is called
  CHECK(second("Ada Okafor", "Mr.", "Mrs.") == "Okafor");
  CHECK(second("B. L. Okafor", "Mr.", "Mrs.") == "B. L. Okafor");  // Mrs. by his initials
  CHECK(second("Ada Okafor", "Mr.") == "Ada Okafor");              // a name that may be a man's
  // Of two it is the one that it can be.
  CHECK(resolve_persons({{"Charles Okafor", ""}, {"Ada Okafor", ""}, {"Okafor", "Mrs."}}).at(2) ==
        "Ada Okafor");
}

TEST_CASE("Mr. Okafor is not his wife", "[entities]") {
  using Names = std::vector<std::string>;
  const auto husband = [](const std::string& title, const std::string& wife,
                          const std::string& before) {
    return resolve_persons({{"Okafor", title}, {wife, before}, {"Okafor", title}});
  };
  for (const char* title : {"President", "Mr", "said"}) {
    CHECK(husband(title, "Ngozi Okafor", "his wife") == Names{"Okafor", "Ngozi Okafor", "Okafor"});
    CHECK(husband(title, "Ngozi Okafor", "with Mrs") == Names{"Okafor", "Ngozi Okafor", "Okafor"});
  }
  CHECK(husband("Mr", "Lucy Okafor", "with").at(0) == "Okafor");  // a woman's forename
  CHECK(husband("President", "Lucy Okafor", "with").at(0) == "Lucy Okafor");
  CHECK(husband("Mrs", "Ngozi Okafor", "his wife").at(0) == "Ngozi Okafor");
  CHECK(husband("said", "Charles Okafor", "met Mrs.").at(0) == "Charles Okafor");
  // A surname that comes later may be hers.
  CHECK(resolve_persons({{"Ngozi Okafor", "his wife"}, {"Okafor", "said"}}).at(1) ==
        "Ngozi Okafor");
  CHECK(resolve_persons({{"Ngozi Okafor", "his wife"}, {"Okafor", "Mr"}}).at(1) == "Okafor");
  CHECK(resolve_persons({{"Ngozi Okafor", "by"}, {"Okafor", "Ngozi Okafor, wife of President"}})
            .at(1) == "Okafor");
  CHECK(resolve_persons({{"Ngozi Okafor", "by"}, {"Okafor", "Ngozi Okafor slept. A cousin of"}})
            .at(1) == "Ngozi Okafor");
}

TEST_CASE("a couple's surname is both's, where one of them goes by it", "[entities]") {
  const auto names = [](const std::string& title) {
    return resolve_persons(
        {{"Earl", "a couple,"}, {"Darlene Moss", "a couple, Earl and"}, {"Moss", title}});
  };
  CHECK(names("Mr") == std::vector<std::string>{"Earl Moss", "Darlene Moss", "Earl Moss"});
  CHECK(names("said") == std::vector<std::string>{"Earl", "Darlene Moss", "Darlene Moss"});
  CHECK(
      resolve_persons({{"Paris", "in"}, {"Darlene Moss", "in Paris and"}, {"Moss", "Mr"}}).at(0) ==
      "Paris");
}

TEST_CASE("a surname means whom the others are relatives of", "[entities]") {
  const auto third = [](const std::string& before) {
    return resolve_persons({{"Ada Okafor", "by"}, {"Bo Okafor", before}, {"Okafor", "said"}}).at(2);
  };
  CHECK(third("and her son") == "Ada Okafor");
  CHECK(third("and the minister") == "Okafor");
  // Who of that name comes later does not matter.
  CHECK(resolve_persons({{"Ada Okafor", "by"},
                         {"Bo Okafor", "her son"},
                         {"Okafor", "said"},
                         {"Chi Okafor", "in the end"}})
            .at(2) == "Ada Okafor");
  // Whoever the relative of nobody is comes too late.
  CHECK(
      resolve_persons({{"Bo Okafor", "her son"}, {"Okafor", "said"}, {"Ada Okafor", "by"}}).at(1) ==
      "Bo Okafor");
}

TEST_CASE("a relative with a name more is not the person without it", "[entities]") {
  const auto names = [](const std::string& before) {
    return resolve_persons(
        {{"Ada Okafor", "by"}, {"Okafor", "said"}, {"Ada Ngozi Okafor", before}});
  };
  CHECK(names("her mother,") ==
        std::vector<std::string>{"Ada Okafor", "Ada Okafor", "Ada Ngozi Okafor"});
  CHECK(names("the writer") == std::vector<std::string>(3, "Ada Ngozi Okafor"));
}

TEST_CASE("Ben and Al are forenames where no fuller name says otherwise", "[entities]") {
  const auto second = [](const std::string& first, const std::string& part) {
    return resolve_persons({{first, ""}, {part, ""}}).at(1);
  };
  CHECK(second("Ben Okafor", "Okafor") == "Ben Okafor");
  CHECK(second("Al Okafor", "Okafor") == "Al Okafor");
  CHECK(second("Samir al-Khatib", "Al-Khatib") == "Samir al-Khatib");
  CHECK(second("Samir Ben Khatib", "Ben Khatib") == "Samir Ben Khatib");
  CHECK(second("Tran Van Do", "Do") == "Tran Van Do");
  CHECK(person_words("Ben Okafor").size() == 2);
  CHECK(person_words("al-Khatib") == std::vector<std::string>{"khatib"});
}

TEST_CASE("a surname that came first is not a relative's with an office", "[entities]") {
  using Names = std::vector<std::string>;
  const auto names = [](const std::string& before) {
    return resolve_persons({{"Okafor", "President"}, {"Bo Okafor", before}, {"Okafor", "said."}});
  };
  CHECK(names("would go if his son, Oko City Rep.") == Names{"Okafor", "Bo Okafor", "Okafor"});
  CHECK(names("the office of President") == Names(3, "Bo Okafor"));
}

TEST_CASE("an office may be the relative's", "[entities]") {
  const auto holder_of = [](const std::string& title) {
    return resolve_persons(
        {{"Bo Lund", "for"}, {"Al Lund", "his uncle, the Rev."}, {"Lund", title}})[2];
  };
  CHECK(holder_of("counsel for Dr.") == "Lund");
  CHECK(holder_of("said Mr.") == "Bo Lund");
}

}  // namespace
}  // namespace dateline
