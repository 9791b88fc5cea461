// What stands between a unit and the one before it in its sentence's runs. How two names hang
// together tells whether they are of one kind: "Ghana, Togo and Benin", "Ada Obi of Kenya".
//
// Pure; any thread.
#pragma once

#include <cstddef>
#include <cstdint>

namespace dateline {

struct TagDocument;
struct TagRun;

enum class Joint : std::uint8_t {
  kWord,  // a capital
  kComma,
  kAnd,  // and, or
  kOf,
  kIn,           // in, at, on
  kPreposition,  // for, with, against ...
  kVersus,
  kHyphen,  // or a slash
  kNumber,
  kMark,   // any other
  kSmall,  // any other word
  kNear,   // words that no name holds, up to three units
  kFar,    // more of them
  kStart,  // nothing: the sentence's first run
};
inline constexpr std::size_t kJoints = 14;
inline constexpr std::size_t kNearUnits = 3;

// Before unit `i` of `run`.
Joint joint_before(const TagDocument& document, const TagRun& run, std::size_t i);

}  // namespace dateline
