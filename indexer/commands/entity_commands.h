// The commands that train, judge and show the extraction of entities; called
// once, from main's thread. They print to std::cout and throw Error.
#pragma once

#include "common/cli/command_info.h"
#include "common/cli/command_line.h"

namespace dateline {

Command train_entities_command();
Command evaluate_entities_command();
Command entities_command();
Command word_classes_command();

}  // namespace dateline
