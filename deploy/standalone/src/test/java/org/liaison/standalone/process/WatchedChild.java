package org.liaison.standalone.process;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.liaison.standalone.home.Home;

/** Main class of a child that would never end by itself. */
final class WatchedChild {

    private WatchedChild() {
    }

    public static void main(String[] args) throws InterruptedException {
        ParentWatch.start();
        System.out.println("started");
        TimeUnit.DAYS.sleep(1);
    }

    static ChildProcess start(Home home, String name, String mark) throws Exception {
        var command = new ArrayList<>(java(WatchedChild.class));
        command.add(1, mark);
        return ChildProcess.start(home, name, command, Map.of());
    }

    static List<String> java(Class<?> main, String... arguments) {
        var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                System.getProperty("java.class.path"), main.getName()));
        command.addAll(List.of(arguments));
        return command;
    }

    /** Main class of a parent that does not live to end its child. */
    static final class Parent {

        private Parent() {
        }

        public static void main(String[] args) throws Exception {
            var home = new Home(Path.of(args[0]));
            start(home, "child", home.processMark());
            TimeUnit.DAYS.sleep(1);
        }
    }
}
