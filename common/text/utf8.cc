#include "common/text/utf8.h"

#include <unicode/utf8.h>

namespace dateline {

void append_utf8(char32_t code_point, std::string& out) {
  if (code_point > 0x10FFFF || (code_point >= 0xD800 && code_point < 0xE000)) code_point = 0xFFFD;
  char bytes[4];
  int32_t length = 0;
  U8_APPEND_UNSAFE(bytes, length, code_point);
  out.append(bytes, static_cast<std::size_t>(length));
}

}  // namespace dateline
