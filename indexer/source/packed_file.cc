#include "indexer/source/packed_file.h"

#include <archive.h>
#include <archive_entry.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <memory>
#include <utility>
#include <vector>

namespace dateline {
namespace {

constexpr std::size_t kBlockBytes = std::size_t{128} << 10;

struct ArchiveCloser {
  void operator()(archive* a) const { archive_read_free(a); }
};
using ArchiveHandle = std::unique_ptr<archive, ArchiveCloser>;

std::string expansion_reason() {
  return "expands to more than " + std::to_string(kMaxExpansion) +
         " times its packed size; the rest was not read";
}

// What libarchive's callback reads from. No exception may pass through C.
struct Feed {
  PeekedStream& packed;
  Expansion& expansion;
  std::vector<char> block;
  std::uint64_t unpacked = 0;
  bool stopped = false;

  static la_ssize_t next(archive* a, void* data, const void** buffer) {
    Feed& feed = *static_cast<Feed*>(data);
    *buffer = feed.block.data();
    // What libarchive skips expands as well, without passing through MemberStream.
    const auto unpacked = static_cast<std::uint64_t>(archive_filter_bytes(a, 0));
    feed.expansion.unpacked(unpacked - std::exchange(feed.unpacked, unpacked));
    if (feed.expansion.is_too_much()) {
      archive_set_error(a, EIO, "%s", expansion_reason().c_str());
      return -1;
    }
    try {
      return static_cast<la_ssize_t>(feed.packed.read(feed.block.data(), feed.block.size()));
    } catch (const ReadFailure& failure) {
      archive_set_error(a, EIO, "%s", failure.what());
    } catch (const ReadStopped&) {
      feed.stopped = true;
    }
    return -1;
  }
};

[[noreturn]] void fail(archive* a, const Feed& feed) {
  if (feed.stopped) throw ReadStopped();
  const char* text = archive_error_string(a);
  throw ReadFailure(std::string("cannot be unpacked: ") + (text == nullptr ? "damaged" : text));
}

// Whether what was unpacked is of no bytes: any byte would be the file that is packed. EILSEQ is
// libarchive's own word for a format that it does not know; damage has another.
bool holds_nothing(archive* a) {
  return archive_errno(a) == EILSEQ && archive_filter_bytes(a, 0) == 0;
}

// Null when nothing is packed in it.
ArchiveHandle open_archive(Feed& feed) {
  ArchiveHandle a(archive_read_new());
  archive_read_support_filter_gzip(a.get());
  archive_read_support_filter_bzip2(a.get());
  archive_read_support_filter_xz(a.get());
  archive_read_support_filter_zstd(a.get());
  archive_read_support_filter_lz4(a.get());
  archive_read_support_format_tar(a.get());
  archive_read_support_format_zip_streamable(a.get());
  archive_read_support_format_raw(a.get());
  if (archive_read_open(a.get(), &feed, nullptr, &Feed::next, nullptr) == ARCHIVE_OK) return a;
  if (holds_nothing(a.get())) return nullptr;
  fail(a.get(), feed);
}

// Reads block by block: archive_read_data would drop what it has when the next
// block is damaged. The holes of a sparse file are left out: text has none.
class MemberStream final : public ByteStream {
 public:
  MemberStream(archive* a, const Feed& feed) : archive_(a), feed_(feed) {}

  std::size_t read(char* buffer, std::size_t bytes) override {
    while (used_ == size_) {
      if (!next_block()) return 0;
    }
    const std::size_t got = std::min(bytes, size_ - used_);
    std::memcpy(buffer, block_ + used_, got);
    used_ += got;
    feed_.expansion.given(got);
    if (feed_.expansion.is_too_much()) throw ReadFailure(expansion_reason());
    return got;
  }

 private:
  bool next_block() {
    const void* data = nullptr;
    la_int64_t offset = 0;
    used_ = size_ = 0;
    const int result = archive_read_data_block(archive_, &data, &size_, &offset);
    if (result == ARCHIVE_EOF) return false;
    if (result < ARCHIVE_WARN) fail(archive_, feed_);
    block_ = static_cast<const char*>(data);
    return true;
  }

  archive* archive_;
  const Feed& feed_;
  const char* block_ = nullptr;
  std::size_t size_ = 0;
  std::size_t used_ = 0;
};

std::string member_name(archive* a, archive_entry* entry) {
  if (archive_format(a) == ARCHIVE_FORMAT_RAW) return {};
  const char* name = archive_entry_pathname_utf8(entry);
  if (name == nullptr) name = archive_entry_pathname(entry);
  return name == nullptr || *name == '\0' ? "(no name)" : name;
}

}  // namespace

bool is_packed(std::string_view head) {
  using namespace std::string_view_literals;
  for (const std::string_view magic :
       {"\x1F\x8B"sv, "BZh"sv,
        "\xFD"
        "7zXZ\0"sv,
        "\x28\xB5\x2F\xFD"sv, "\x04\x22\x4D\x18"sv, "PK\x03\x04"sv, "PK\x05\x06"sv}) {
    if (head.starts_with(magic)) return true;
  }
  return head.size() > 262 && head.substr(257, 5) == "ustar";
}

void for_each_member(PeekedStream& packed, Expansion& expansion,
                     const std::function<void(const PackedMember&, ByteStream&)>& visit) {
  Feed feed{packed, expansion, std::vector<char>(kBlockBytes)};
  const ArchiveHandle a = open_archive(feed);
  if (!a) return;
  for (;;) {
    archive_entry* entry = nullptr;
    const int result = archive_read_next_header(a.get(), &entry);
    if (result == ARCHIVE_EOF) return;
    if (result == ARCHIVE_RETRY) continue;
    if (result < ARCHIVE_WARN) fail(a.get(), feed);
    // Taken as it stands, it would be packed as before, in itself.
    if (archive_format(a.get()) == ARCHIVE_FORMAT_RAW &&
        archive_filter_code(a.get(), 0) == ARCHIVE_FILTER_NONE) {
      throw ReadFailure("cannot be unpacked: damaged at its beginning");
    }
    const auto type = archive_entry_filetype(entry);
    if (type == AE_IFDIR) continue;
    MemberStream member(a.get(), feed);
    visit({member_name(a.get(), entry), type == AE_IFREG}, member);
    if (expansion.is_too_much()) return;
  }
}

}  // namespace dateline
