# Completes `invoke` and `./invoke` in fish: tasks, their options, and ids for `log` and `start`.
# Put it into ~/.config/fish/completions/invoke.fish.

function __open_masters_invoke
    set -l words (commandline --tokenize --cut-at-cursor --current-process)
    set -l word (commandline --current-token --cut-at-cursor)
    set -l task $words[2]
    set -l before $words[-1]
    if not string match -q -- '-*' "$word"
        and begin
            not string match -q -- '--*' $before
            or contains -- $before --done --less
        end
        and begin
            test "$task" = start -a (count $words) -eq 2
            or test "$task" = log -a (count $words) -ge 3
        end
        $words[1] units 2>/dev/null
    else
        # invoke wants its own name first, and answers with tasks or with the task's options.
        $words[1] --complete -- invoke $words[2..] $word 2>/dev/null
    end
end
complete --command invoke --no-files --arguments '(__open_masters_invoke)'
complete --command inv --no-files --arguments '(__open_masters_invoke)'
