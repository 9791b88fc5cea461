#include "common/cli/terminal.h"

#include <unistd.h>

#include <cstdlib>
#include <cstring>

namespace dateline {
namespace {

const char* escape_of(Shade shade) {
  switch (shade) {
    case Shade::kBold: return "\x1b[1m";
    case Shade::kGrey: return "\x1b[90m";
    case Shade::kHighlight: return "\x1b[1;33m";
  }
  return "";
}

}  // namespace

bool is_terminal(int descriptor) { return ::isatty(descriptor) == 1; }

bool use_colour(int descriptor) {
  const char* no_colour = std::getenv("NO_COLOR");
  if (no_colour != nullptr && *no_colour != '\0') return false;
  const char* terminal = std::getenv("TERM");
  if (terminal == nullptr || std::strcmp(terminal, "dumb") == 0) return false;
  return is_terminal(descriptor);
}

std::string shaded(std::string_view text, Shade shade, bool colour) {
  if (!colour) return std::string(text);
  return std::string(escape_of(shade)) + std::string(text) + "\x1b[0m";
}

}  // namespace dateline
