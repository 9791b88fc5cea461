#include "indexer/source/input_files.h"

#include <sys/stat.h>

#include <algorithm>
#include <filesystem>
#include <set>
#include <utility>

#include "common/base/error.h"
#include "indexer/source/file_stream.h"
#include "indexer/source/packed_file.h"

namespace dateline {
namespace {

namespace fs = std::filesystem;

bool is_hidden(std::string_view path) {
  const std::size_t slash = path.rfind('/');
  const std::string_view base = slash == std::string_view::npos ? path : path.substr(slash + 1);
  return base.starts_with('.') || path.starts_with("__MACOSX/");
}

// What editors and patches leave beside a file: an earlier state of it, which would replace it.
bool is_backup(std::string_view path) {
  const std::string_view name = path.substr(path.rfind('/') + 1);
  return name.ends_with('~') || name.ends_with(".bak") || name.ends_with(".orig") ||
         name.starts_with("~$") || (name.starts_with('#') && name.ends_with('#'));
}

bool is_archive_of_ours(const fs::path& folder) {
  std::error_code error;
  // Without CURRENT it is being made.
  const bool made = fs::exists(folder / "CURRENT", error) || fs::exists(folder / "lock", error);
  return made && fs::is_directory(folder / "segments", error);
}

// As in a folder, where a hidden folder is not gone into.
bool is_hidden_member(std::string_view path) {
  for (std::size_t at = 0; at <= path.size();) {
    const std::size_t end = std::min(path.find('/', at), path.size());
    const std::string_view name = path.substr(at, end - at);
    if (name != "." && name != ".." && is_hidden(name)) return true;
    at = end + 1;
  }
  return is_hidden(path);
}

class Walk {
 public:
  Walk(FileVisitor& visitor, const std::string& passed_over)
      : visitor_(visitor), passed_over_(passed_over) {}

  void input(const std::string& path) {
    if (path == "-") {
      FileStream stream = FileStream::standard_input([this] { return visitor_.stopped(); });
      return whole_content("standard input", stream, true);
    }
    struct stat info {};
    if (::stat(path.c_str(), &info) == 0 && S_ISDIR(info.st_mode)) return folder(path, info);
    file(path, true);
  }

 private:
  void file(const std::string& path, bool named) {
    std::error_code error;
    if (!passed_over_.empty() && fs::equivalent(path, passed_over_, error)) {
      return visitor_.skipped(path, "the file of --rejects");
    }
    try {
      FileStream stream(path, [this] { return visitor_.stopped(); });
      whole_content(path, stream, named);
      if (stream.changed()) visitor_.failed(path, "changed while it was read; add it again");
    } catch (const ReadFailure& failure) {
      visitor_.failed(path, failure.what());
    }
  }

  // Recursion is as deep as the folders are, which the length of a path bounds.
  void folder(const std::string& path, const struct stat& info) {
    if (!seen_folders_.emplace(info.st_dev, info.st_ino).second) {
      return visitor_.skipped(path, "directory that was read already");
    }
    if (is_archive_of_ours(path)) return visitor_.skipped(path, "archive of Dateline");
    std::error_code error;
    std::vector<std::string> members;
    fs::directory_iterator entries(path, error);
    for (; !error && entries != fs::directory_iterator(); entries.increment(error)) {
      members.push_back(entries->path().string());
    }
    if (error) visitor_.failed(path, "cannot be listed: " + error.message());
    std::sort(members.begin(), members.end());
    for (const std::string& member : members) folder_member(member);
  }

  void folder_member(const std::string& path) {
    struct stat info {};
    if (is_hidden(path)) {
      visitor_.skipped(path, "hidden");
    } else if (is_backup(path)) {
      visitor_.skipped(path, "backup of another file");
    } else if (::stat(path.c_str(), &info) != 0) {
      visitor_.failed(path, "gone, or a link that leads nowhere");
    } else if (S_ISDIR(info.st_mode)) {
      folder(path, info);
    } else if (S_ISREG(info.st_mode)) {
      file(path, false);
    } else {
      visitor_.skipped(path, "neither file nor directory");
    }
  }

  void whole_content(const std::string& name, ByteStream& stream, bool named) {
    PeekedStream peeked(stream);
    Expansion expansion(peeked);
    content(name, peeked, expansion, 0, named);
  }

  void content(const std::string& name, PeekedStream& peeked, Expansion& expansion, int depth,
               bool named) {
    try {
      if (!is_packed(peeked.peek(kPackedHeadBytes))) return visitor_.file(name, peeked, named);
      if (depth == kMaxNesting) return visitor_.skipped(name, "packed too many times");
      bool any = false;
      for_each_member(peeked, expansion, [&](const PackedMember& member, ByteStream& bytes) {
        any = true;
        // Without a name of its own it is the file, packed.
        const bool whole = member.name.empty();
        packed_member(whole ? name : name + ":" + member.name, member, bytes, expansion, depth,
                      named && whole);
      });
      if (!any) visitor_.skipped(name, "nothing is packed in it");
    } catch (const ReadFailure& failure) {
      visitor_.failed(name, failure.what());
    }
  }

  void packed_member(const std::string& name, const PackedMember& member, ByteStream& bytes,
                     Expansion& expansion, int depth, bool named) {
    if (!member.regular) return visitor_.skipped(name, "neither file nor directory");
    if (is_hidden_member(member.name)) return visitor_.skipped(name, "hidden");
    if (is_backup(member.name)) return visitor_.skipped(name, "backup of another file");
    PeekedStream peeked(bytes);
    content(name, peeked, expansion, depth + 1, named);
  }

  FileVisitor& visitor_;
  const std::string& passed_over_;
  std::set<std::pair<dev_t, ino_t>> seen_folders_;
};

}  // namespace

void visit_inputs(const std::vector<std::string>& inputs, FileVisitor& visitor,
                  const std::string& passed_over) {
  for (const std::string& input : inputs) {
    struct stat info {};
    if (input != "-" && ::stat(input.c_str(), &info) != 0) throw_errno("cannot be read", input);
  }
  Walk walk(visitor, passed_over);
  for (const std::string& input : inputs) walk.input(input);
}

}  // namespace dateline
