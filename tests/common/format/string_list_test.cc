#include "common/format/string_list.h"

#include <catch2/catch.hpp>
#include <random>

#include "tests/support/small_file.h"

namespace dateline {

TEST_CASE("strings in any order are kept, whatever they share with those before", "[format]") {
  std::mt19937 random(4);
  for (const std::size_t size : {0U, 1U, 16U, 17U, 300U}) {
    std::vector<std::string> strings;
    for (std::size_t i = 0; i < size; ++i) {
      // Up to 14 bytes fit into the head of a string, more do not.
      std::string string(random() % 40, 'a');
      for (auto left = random() % 20; left > 0; --left) string += "ab\x00\xFF"[random() % 4];
      strings.push_back(string);
    }
    FrontWriter coded;
    for (const std::string& string : strings) coded.add(string);
    const SmallFile file([&](SectionWriter& writer) { coded.write(writer, "name"); });
    const StringList list(*file, "name", size);
    for (std::size_t i = 0; i < size; ++i) {
      if (list[i] != strings[i]) FAIL(size << " " << i);
    }
  }
}

TEST_CASE("a list of strings that is cut off or shares what there is not is damage", "[format]") {
  auto second_of = [](const std::string& bytes) {
    const SmallFile file([&](SectionWriter& writer) {
      writer.add("name.bytes", bytes);
      writer.add_array("name.index", std::vector<std::uint32_t>{0});
    });
    return StringList(*file, "name", 2)[1];
  };
  CHECK(second_of("\x02\x61\x62\x11\x63") == "ac");
  CHECK_THROWS_AS(second_of("\x02\x61\x62\x31\x63"), Error);  // three of two bytes
  CHECK_THROWS_AS(second_of("\x02\x61\x62\x12\x63"), Error);
  CHECK_THROWS_AS(second_of("\x02\x61\x62"), Error);
  CHECK_THROWS_AS(second_of("\x02\x61\x62\xF0"), Error);
}

TEST_CASE("a list of strings has no more than it says, whatever its last group has", "[format]") {
  FrontWriter coded;
  for (const char* string : {"a", "b", "c"}) coded.add(string);
  const SmallFile file([&](SectionWriter& writer) { coded.write(writer, "name"); });
  const StringList list(*file, "name", 2);
  CHECK(list[1] == "b");
  CHECK_THROWS_AS(list[2], Error);
}

}  // namespace dateline
