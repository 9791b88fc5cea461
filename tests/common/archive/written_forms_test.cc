#include "common/archive/written_forms.h"

#include <catch2/catch.hpp>
#include <map>

#include "common/base/error.h"
#include "common/base/varint.h"
#include "tests/support/small_file.h"

namespace dateline {
namespace {

// Terms and their forms; written, and read back one by one and in a scan.
void check_kept(const std::map<std::string, std::vector<std::string>>& written) {
  const SmallFile sections([&](SectionWriter& file) {
    WrittenFormsWriter writer;
    std::vector<std::string_view> terms;
    for (const auto& [term, forms] : written) {
      terms.push_back(term);
      writer.add(term, {forms.begin(), forms.end()});
    }
    writer.write(file);
    write_term_dictionary(file, "term", terms);
  });
  const TermDictionary dictionary(*sections, "term", written.size());
  const WrittenForms kept(*sections, written.size());
  std::size_t index = 0;
  for (const auto& [term, forms] : written) CHECK(kept.of(index++, term) == forms);
  std::map<std::string, std::vector<std::string>> scanned;
  kept.scan(dictionary, "abcdefghijklmnopqrstuvwxyz-",
            [&](std::size_t at, std::uint32_t variant, std::string_view form) {
              std::vector<std::string>& forms = scanned[dictionary.term(at)];
              CHECK(variant == forms.size());
              forms.emplace_back(form);
            });
  CHECK(scanned == written);
}

// Which forms a scan gives that asks for these first letters.
std::vector<std::string> beginning(std::string_view firsts,
                                   const std::vector<std::string>& forms_of_ship) {
  const SmallFile sections([&](SectionWriter& file) {
    WrittenFormsWriter writer;
    writer.add("ship", {forms_of_ship.begin(), forms_of_ship.end()});
    writer.write(file);
    write_term_dictionary(file, "term", {"ship"});
  });
  std::vector<std::string> found;
  WrittenForms(*sections, 1)
      .scan(TermDictionary(*sections, "term", 1), firsts,
            [&](std::size_t, std::uint32_t, std::string_view form) { found.emplace_back(form); });
  return found;
}

}  // namespace

TEST_CASE("a scan gives the forms with the first letters asked for, and all beyond ASCII",
          "[tokens]") {
  using Forms = std::vector<std::string>;
  const Forms forms = {"ships", "Shipped", "pship", "Pship", "\xC3\xA9ship"};
  CHECK(beginning("s", forms) == Forms{"ships", "Shipped", "\xC3\xA9ship"});
  CHECK(beginning("p", forms) == Forms{"pship", "Pship", "\xC3\xA9ship"});
  CHECK(beginning("", forms) == Forms{"\xC3\xA9ship"});
  CHECK(beginning("s", {"ship"}) == Forms{"ship"});
  CHECK(beginning("p", {"ship"}).empty());
  CHECK(beginning("x", {"xship"}) == Forms{"xship"});
}

TEST_CASE("every form is kept, however it differs from its term", "[tokens]") {
  check_kept({{"mien", {"mien"}},
              {"mienlik", {"MIENlike"}},
              {"nato", {"NATO", "Nato", "nato"}},
              {"strang", {"strangely-made-up-of-more-than-fifteen-further-bytes"}},
              {"talk", {"talks", "Talking", "TALKS", "talk", "tAlk"}},
              {"totallydifferent", {"x"}},
              {"\xC3\xA9lan", {"\xC3\x89lan", "\xC3\xA9lan", "\xC3\x89LAN"}},
              {"", {"-"}}});
}

TEST_CASE("a term may have any number of forms", "[tokens]") {
  for (const int count : {1, 2, 62, 63, 64, 200}) {
    std::map<std::string, std::vector<std::string>> terms;
    for (int term = 0; term < 20; ++term) {
      std::vector<std::string>& forms = terms["word" + std::to_string(term)];
      for (int i = 0; i < count; ++i) forms.push_back("Word" + std::to_string(i));
    }
    check_kept(terms);
  }
}

TEST_CASE("lists of forms that are none are damage", "[tokens]") {
  auto forms_of = [](const std::string& bytes) {
    const SmallFile sections([&](SectionWriter& file) {
      file.add_array("form.index", std::vector<std::uint32_t>{0});
      file.add("form.bytes", bytes);
    });
    return WrittenForms(*sections, 1).of(0, "ship");
  };
  CHECK(forms_of(std::string(1, '\0')) == std::vector<std::string>{"ship"});
  CHECK(forms_of("\x41s") == std::vector<std::string>{"ships"});
  CHECK_THROWS_AS(forms_of(""), Error);
  CHECK_THROWS_AS(forms_of("\x41"), Error);      // its further byte is missing
  CHECK_THROWS_AS(forms_of("\x70\x02"), Error);  // drops five bytes of four
  CHECK_THROWS_AS(forms_of("\x01\xC0"), Error);  // a shape that there is not
}

TEST_CASE("forged forms that a few bytes say are many megabytes are damage", "[tokens]") {
  const std::string term(200, 'a');
  auto count_of = [&](std::size_t forms) {
    std::string list(1, 63);
    append_varint(list, forms);
    list.append(forms, '\0');  // each the term
    const SmallFile file([&](SectionWriter& writer) {
      writer.add("form.bytes", list);
      writer.add_array("form.index", std::vector<std::uint32_t>{0});
    });
    return WrittenForms(*file, 1).of(0, term).size();
  };
  CHECK(count_of(10'000) == 10'000);
  CHECK_THROWS_AS(count_of(100'000), Error);
}

}  // namespace dateline
