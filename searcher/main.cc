#include "common/cli/program.h"
#include "searcher/commands/command_table.h"

int main(int argc, char** argv) {
  return dateline::run_program(dateline::search_program, argc, argv);
}
