// A generation of an archive opened for searching. It stays as it is while the
// indexer publishes newer ones. Const methods may be called from any thread.
// Errors: kDamaged, kVersion, kInputOutput.
//
// A damaged segment is an error, unless damage is allowed: then every file is read and
// verified first, which takes its time, and the segments that are not whole are left
// out and named by damages(), as is a damaged table of names.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "common/archive/generation.h"
#include "common/archive/segment.h"

namespace dateline {

class OpenedArchive {
 public:
  enum class Damage { kRefused, kAllowed };
  // The generation in force, or a certain one as long as it is kept.
  explicit OpenedArchive(const std::string& path, std::optional<std::uint64_t> generation = {},
                         Damage damage = Damage::kRefused);

  const std::string& path() const { return path_; }
  // Without the segments that were left out.
  const Generation& generation() const { return generation_; }
  // identity_of() the generation, with them.
  std::uint64_t identity() const { return identity_; }
  Damage damage() const { return damage_; }
  // One sentence for each segment that was left out, and for the table of names.
  const std::vector<std::string>& damages() const { return damages_; }
  const std::vector<std::unique_ptr<Segment>>& segments() const { return segments_; }
  // What joins the segments' facet values, and has joined them.
  const NameTable& names() const { return names_; }

  // The segment and number of a live article; nullopt when there is none.
  struct Place {
    const Segment* segment = nullptr;
    ArticleNumber article = 0;
  };
  std::optional<Place> find(std::string_view id) const;

 private:
  void leave_out_damaged();

  std::string path_;
  Damage damage_;
  Generation generation_;
  std::uint64_t identity_;
  std::vector<std::string> damages_;
  NameTable names_;
  std::vector<std::unique_ptr<Segment>> segments_;
};

}  // namespace dateline
