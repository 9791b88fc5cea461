#include "indexer/names/make_names.h"

#include <catch2/catch.hpp>

#include "tests/support/add_records.h"
#include "tests/support/processor_time.h"
#include "tests/support/temporary_directory.h"

namespace dateline {
namespace {

NameTable names_by(const std::string& aliases) {
  const TemporaryDirectory directory;
  add_records(directory.path(), {record_line("a", "One", "Text.")});
  return make_names(directory.path(), read_current_generation(directory.path()), aliases);
}

TEST_CASE("lines of an alias file are applied in their order, to all that a name counts for",
          "[names]") {
  const NameTable names = names_by(
      "same A = B\nsame C = D\nsame A = C\nrename A -> E\nsame F = G\ndifferent F / G\nsame H = "
      "G\n");
  std::string all;
  for (const NameChange& change : names.of(Field::kPerson))
    all += change.value + "=" + change.name + " ";
  CHECK(all == "A=E B=E C=E D=E G=H ");
}

TEST_CASE("an alias file of many lines takes a time linear in them", "[names]") {
  std::string pairs;
  std::string chain;
  for (int i = 0; i < 30'000; ++i) {
    const std::string n = std::to_string(i);
    pairs += "same P" + n + " = Q" + n + "\n";
    chain += "rename R" + n + " -> R" + std::to_string(i + 1) + "\n";
  }
  for (const std::string& aliases : {pairs, chain}) {
    const ProcessorTime time;
    names_by(aliases);
    CHECK(time.seconds() < 10);
  }
}

}  // namespace
}  // namespace dateline
