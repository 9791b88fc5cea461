#include "indexer/source/input_files.h"

#include <sys/stat.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <functional>

#include "common/base/error.h"
#include "indexer/source/packed_file.h"
#include "tests/support/packed_files.h"
#include "tests/support/temporary_directory.h"

namespace dateline {
namespace {

using Lines = std::vector<std::string>;

// Notes each call in a line, with names relative to the folder of the test.
class Notes final : public FileVisitor {
 public:
  explicit Notes(std::string folder) : folder_(std::move(folder)) {}

  void file(const std::string& name, PeekedStream& content, bool named) override {
    if (named) named_files.push_back(relative(name));
    std::string text;
    char buffer[4096];
    while (const std::size_t got = content.read(buffer, sizeof buffer)) {
      if (text.size() < 100) text.append(buffer, got);
    }
    lines.push_back(relative(name) + " = " + text.substr(0, 20));
    if (during_file) during_file();
  }
  void skipped(const std::string& name, const std::string& reason) override {
    lines.push_back("skipped " + relative(name) + ": " + reason);
  }
  void failed(const std::string& name, const std::string& reason) override {
    lines.push_back("failed " + relative(name) + ": " + reason);
  }

  bool stopped() override { return ends; }

  Lines lines;
  Lines named_files;
  std::function<void()> during_file;
  bool ends = false;

 private:
  std::string relative(const std::string& name) const {
    return name.starts_with(folder_ + "/") ? name.substr(folder_.size() + 1) : name;
  }
  std::string folder_;
};

class Folder {
 public:
  std::string write(const std::string& name, const std::string& content) const {
    const std::string path = path_of(name);
    std::filesystem::create_directories(std::filesystem::path(path).parent_path());
    std::ofstream(path, std::ios::binary) << content;
    return path;
  }
  std::string path_of(const std::string& name) const { return directory_.path() + "/" + name; }
  const std::string& path() const { return directory_.path(); }
  Lines visit(const Lines& inputs) const {
    Notes notes(path());
    visit_inputs(inputs, notes);
    return notes.lines;
  }

 private:
  TemporaryDirectory directory_;
};

TEST_CASE("a directory is read whole, in the order of its names", "[source]") {
  const Folder folder;
  folder.write("in/b.txt", "B");
  folder.write("in/a/z.txt", "Z");
  folder.write("in/a/y/x.txt", "X");
  folder.write("in/c.txt", "");
  CHECK(folder.visit({folder.path_of("in")}) ==
        Lines{"in/a/y/x.txt = X", "in/a/z.txt = Z", "in/b.txt = B", "in/c.txt = "});
}

TEST_CASE("inputs are read in the order in which they are named", "[source]") {
  const Folder folder;
  const std::string b = folder.write("b", "B");
  const std::string a = folder.write("a", "A");
  CHECK(folder.visit({b, a}) == Lines{"b = B", "a = A"});
}

TEST_CASE("an input that does not exist ends the command before anything is read", "[source]") {
  const Folder folder;
  Notes notes(folder.path());
  CHECK_THROWS_AS(visit_inputs({folder.write("a", "A"), folder.path_of("none")}, notes), Error);
  CHECK(notes.lines.empty());
}

TEST_CASE("what a directory holds beside files is passed over and said", "[source]") {
  const Folder folder;
  folder.write("in/.hidden", "no");
  folder.write("in/.git/config", "no");
  folder.write("in/sub/a.txt", "A");
  folder.write("in/news.archive/CURRENT", "no");
  folder.write("in/news.archive/segments/1/postings", "no");
  ::mkfifo(folder.path_of("in/pipe").c_str(), 0600);
  std::filesystem::create_directory_symlink("..", folder.path_of("in/sub/loop"));
  std::filesystem::create_directory_symlink("sub", folder.path_of("in/twice"));
  std::filesystem::create_symlink("nowhere", folder.path_of("in/broken"));
  std::filesystem::create_symlink("sub/a.txt", folder.path_of("in/link.txt"));
  CHECK(folder.visit({folder.path_of("in")}) ==
        Lines{"skipped in/.git: hidden", "skipped in/.hidden: hidden",
              "failed in/broken: gone, or a link that leads nowhere", "in/link.txt = A",
              "skipped in/news.archive: archive of Dateline",
              "skipped in/pipe: neither file nor directory", "in/sub/a.txt = A",
              "skipped in/sub/loop: directory that was read already",
              "skipped in/twice: directory that was read already"});
}

TEST_CASE("packed files are read by what is in them, whatever their name", "[source]") {
  const Folder folder;
  for (const char* filter : {"gzip", "zstd", "xz", "bzip2"}) {
    INFO(filter);
    CHECK(folder.visit({folder.write("one", packed("hello", filter))}) == Lines{"one = hello"});
    CHECK(folder.visit({folder.write("two", tar_of({{"d/a", "A"}, {"b", "B"}}, filter))}) ==
          Lines{"two:d/a = A", "two:b = B"});
  }
  CHECK(folder.visit({folder.write("plain", tar_of({{"a", "A"}}))}) == Lines{"plain:a = A"});
  CHECK(folder.visit({folder.write("z", zip_of({{"a", "A"}, {"ö/b", "B"}}))}) ==
        Lines{"z:a = A", "z:ö/b = B"});
}

TEST_CASE("two compressed streams one after the other are one file", "[source]") {
  const Folder folder;
  for (const char* filter : {"gzip", "zstd"}) {
    INFO(filter);
    const std::string path = folder.write("x", packed("one ", filter) + packed("two", filter));
    CHECK(folder.visit({path}) == Lines{"x = one two"});
  }
}

TEST_CASE("members of a packed file that are no files or hidden are passed over", "[source]") {
  const Folder folder;
  const std::string path = folder.write("x.tar", tar_of({{"link", "/etc/passwd", true},
                                                         {"d/.h", "no"},
                                                         {".git/config", "no"},
                                                         {"./../up", "U"}}));
  CHECK(folder.visit({path}) == Lines{"skipped x.tar:link: neither file nor directory",
                                      "skipped x.tar:d/.h: hidden",
                                      "skipped x.tar:.git/config: hidden", "x.tar:./../up = U"});
}

TEST_CASE("a packed file may hold packed files, to a limit", "[source]") {
  const Folder folder;
  std::string content = "deep";
  for (int i = 0; i < kMaxNesting; ++i) content = zip_of({{"m", content}});
  CHECK(folder.visit({folder.write("z", content)}) == Lines{"z:m:m:m:m = deep"});
  CHECK(folder.visit({folder.write("z", zip_of({{"m", content}}))}) ==
        Lines{"skipped z:m:m:m:m: packed too many times"});
  CHECK(folder.visit({folder.write("t", tar_of({{"a.gz", packed("A", "gzip")}, {"b", "B"}}))}) ==
        Lines{"t:a.gz = A", "t:b = B"});
}

TEST_CASE("a damaged packed file costs itself alone", "[source]") {
  const Folder folder;
  std::string noise;
  for (unsigned i = 0, x = 1; i < 300'000; ++i)
    noise += static_cast<char>((x = x * 69069 + 1) >> 24);
  const std::string whole = packed(noise, "gzip");
  const std::string cut = folder.write("a.gz", whole.substr(0, whole.size() / 2));
  std::string flipped = packed(noise, "xz");
  flipped[flipped.size() / 2] ^= 0x55;
  const std::string flip = folder.write("b.xz", flipped);
  const Lines lines = folder.visit({cut, flip, folder.write("c", "C")});
  REQUIRE(lines.size() == 3);
  CHECK_THAT(lines[0], Catch::StartsWith("failed a.gz: cannot be unpacked: "));
  CHECK_THAT(lines[1], Catch::StartsWith("failed b.xz: cannot be unpacked: "));
  CHECK(lines[2] == "c = C");
  for (const char* head : {"\x1F\x8B\x08no such header", "BZh9no block"}) {
    CHECK(folder.visit({folder.write("d", head)}) ==
          Lines{"failed d: cannot be unpacked: damaged at its beginning"});
  }
}

TEST_CASE("a packed file of nothing is passed over, one cut off at its beginning is damaged",
          "[source]") {
  const Folder folder;
  for (const char* filter : {"gzip", "xz", "zstd"}) {
    CAPTURE(filter);
    const std::string whole = packed("", filter);
    CHECK(folder.visit({folder.write("a", whole)}) == Lines{"skipped a: nothing is packed in it"});
    const Lines cut = folder.visit({folder.write("b", whole.substr(0, whole.size() - 1))});
    CHECK_THAT(cut.at(0), Catch::StartsWith("failed b: cannot be unpacked: "));
  }
  CHECK(folder.visit({folder.write("z", zip_of({}))}) ==
        Lines{"skipped z: nothing is packed in it"});
}

TEST_CASE("a file made to expand without end is read to the limit only", "[source]") {
  const Folder folder;
  const std::string allowed(kFreeExpansion, 'a');
  CHECK(folder.visit({folder.write("a.zst", packed(allowed, "zstd"))}) ==
        Lines{"a.zst = aaaaaaaaaaaaaaaaaaaa"});
  const std::string bomb(kFreeExpansion + (std::size_t{16} << 20), 'a');
  for (const char* filter : {"zstd", "xz"}) {
    const Lines lines = folder.visit({folder.write("b", packed(bomb, filter))});
    REQUIRE(lines.size() == 1);
    CHECK_THAT(lines[0], Catch::Contains("expands to more than 250 times its packed size"));
  }
}

TEST_CASE("what is packed inside counts for the file around it", "[source]") {
  const Folder folder;
  const std::string half(kFreeExpansion / 2 - (std::size_t{256} << 10), 'a');
  const std::string inner = packed(half, "gzip");
  const auto read = [&](std::size_t count, const std::string& prefix) {
    std::vector<PackedEntry> entries;
    for (std::size_t i = 0; i < count; ++i)
      entries.push_back({prefix + std::to_string(i) + ".gz", inner});
    return folder.visit({folder.write("b.tar.zst", tar_of(entries, "zstd"))});
  };
  const Lines allowed = read(2, "m");
  CHECK(allowed ==
        Lines{"b.tar.zst:m0.gz = aaaaaaaaaaaaaaaaaaaa", "b.tar.zst:m1.gz = aaaaaaaaaaaaaaaaaaaa"});
  const Lines stopped = read(12, "m");
  CHECK(stopped.size() < 12);
  CHECK_THAT(stopped.back(), Catch::Contains("expands to more than 250 times its packed size"));
}

TEST_CASE("a source that is silent is left when the reading is to end", "[source]") {
  const Folder folder;
  const std::string pipe = folder.path_of("pipe");
  REQUIRE(::mkfifo(pipe.c_str(), 0600) == 0);
  std::fstream held(pipe, std::ios::in | std::ios::out);  // a writer that says nothing
  Notes notes(folder.path());
  notes.ends = true;
  CHECK_THROWS_AS(visit_inputs({pipe}, notes), ReadStopped);
  CHECK(notes.lines.empty());
}

TEST_CASE("a file that changes while it is read is named", "[source]") {
  const Folder folder;
  const std::string path = folder.write("a", "A");
  Notes notes(folder.path());
  notes.during_file = [&] { std::ofstream(path, std::ios::app) << "more"; };
  visit_inputs({path}, notes);
  CHECK(notes.lines == Lines{"a = A", "failed a: changed while it was read; add it again"});
}

TEST_CASE("a file that is gone when its turn comes costs itself alone", "[source]") {
  const Folder folder;
  const std::string a = folder.write("a", "A");
  const std::string b = folder.write("b", "B");
  const std::string c = folder.write("c", "C");
  Notes notes(folder.path());
  notes.during_file = [&] { std::filesystem::remove(b); };
  visit_inputs({a, b, c}, notes);
  CHECK(notes.lines ==
        Lines{"a = A", "failed b: cannot be opened: No such file or directory", "c = C"});
}

TEST_CASE("backups in a directory are passed over, named ones taken", "[source]") {
  const Folder folder;
  for (const std::string name : {"a.txt", "a.txt~", "b.bak", "c.orig", "#d#", "~$e.txt", "f~g"}) {
    folder.write("in/" + name, "x");
  }
  CHECK(folder.visit({folder.path_of("in")}) ==
        Lines{"skipped in/#d#: backup of another file", "in/a.txt = x",
              "skipped in/a.txt~: backup of another file",
              "skipped in/b.bak: backup of another file",
              "skipped in/c.orig: backup of another file", "in/f~g = x",
              "skipped in/~$e.txt: backup of another file"});
  CHECK(folder.visit({folder.path_of("in/a.txt~")}) == Lines{"in/a.txt~ = x"});
}

TEST_CASE("a visitor hears which files the user named", "[source]") {
  const Folder folder;
  folder.write("in/a", "x");
  const std::string named = folder.write("b", "x");
  Notes notes(folder.path());
  visit_inputs({folder.path_of("in"), named}, notes);
  CHECK(notes.named_files == Lines{"b"});
}

}  // namespace
}  // namespace dateline
