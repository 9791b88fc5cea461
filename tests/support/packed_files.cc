#include "tests/support/packed_files.h"

#include <archive.h>
#include <archive_entry.h>

#include <memory>
#include <stdexcept>

namespace dateline {
namespace {

using Set = int (*)(archive*);

la_ssize_t append(archive*, void* out, const void* data, std::size_t bytes) {
  static_cast<std::string*>(out)->append(static_cast<const char*>(data), bytes);
  return static_cast<la_ssize_t>(bytes);
}

void check(archive* a, int result) {
  if (result != ARCHIVE_OK) throw std::runtime_error(archive_error_string(a));
}

std::string pack(const std::vector<PackedEntry>& entries, Set format, const std::string& filter) {
  std::string out;
  const std::unique_ptr<archive, int (*)(archive*)> a(archive_write_new(), archive_write_free);
  check(a.get(), format(a.get()));
  if (filter != "none") {
    check(a.get(), archive_write_add_filter_by_name(a.get(), filter.c_str()));
  }
  check(a.get(), archive_write_set_bytes_in_last_block(a.get(), 1));
  check(a.get(), archive_write_open(a.get(), &out, nullptr, &append, nullptr));
  for (const PackedEntry& member : entries) {
    const std::unique_ptr<archive_entry, void (*)(archive_entry*)> entry(archive_entry_new(),
                                                                         archive_entry_free);
    archive_entry_set_pathname(entry.get(), member.name.c_str());
    archive_entry_set_perm(entry.get(), 0644);
    archive_entry_set_filetype(entry.get(), member.link ? AE_IFLNK : AE_IFREG);
    if (member.link) {
      archive_entry_set_symlink(entry.get(), member.content.c_str());
    } else {
      archive_entry_set_size(entry.get(), static_cast<la_int64_t>(member.content.size()));
    }
    check(a.get(), archive_write_header(a.get(), entry.get()));
    if (!member.link) archive_write_data(a.get(), member.content.data(), member.content.size());
  }
  check(a.get(), archive_write_close(a.get()));
  return out;
}

}  // namespace

std::string tar_of(const std::vector<PackedEntry>& entries, const std::string& filter) {
  return pack(entries, archive_write_set_format_pax_restricted, filter);
}

std::string zip_of(const std::vector<PackedEntry>& entries) {
  return pack(entries, archive_write_set_format_zip, "none");
}

std::string packed(const std::string& content, const std::string& filter) {
  return pack({{"data", content}}, archive_write_set_format_raw, filter);
}

}  // namespace dateline
